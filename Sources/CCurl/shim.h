// The system's libcurl. Swift cannot call variadic functions, so each kind of option has a plain one here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

typedef size_t (*hufu_bytes_function)(char *bytes, size_t size, size_t count, void *context);
typedef int (*hufu_seek_function)(void *context, curl_off_t offset, int origin);

static inline CURLcode hufu_global_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode hufu_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode hufu_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode hufu_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode hufu_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode hufu_set_bytes_function(CURL *handle, CURLoption option, hufu_bytes_function value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode hufu_set_seek_function(CURL *handle, hufu_seek_function value) {
    return curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, value);
}

static inline CURLMcode hufu_multi_set_number(CURLM *handle, CURLMoption option, long value) {
    return curl_multi_setopt(handle, option, value);
}

static inline CURLcode hufu_get_number(CURL *handle, CURLINFO what, long *value) {
    return curl_easy_getinfo(handle, what, value);
}

static inline CURLcode hufu_message_result(const CURLMsg *message) { return message->data.result; }
