"""An S3-compatible store on a free port: moto, with the rights and signatures of Amazon's checked by botocore."""
import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.request

import boto3
import botocore.exceptions

# What the first requests do before moto begins to ask for rights: a user, its key, its rights.
FREE_REQUESTS = 3
RIGHTS = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}],
}


class Store:
    def __init__(self, port):
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.key = None
        self.process = None
        self.start()

    def start(self):
        environment = {**os.environ, "INITIAL_NO_AUTH_ACTION_COUNT": str(FREE_REQUESTS), "AWS_DEFAULT_REGION": "us-east-1"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from moto.server import main; main()", "-H", "127.0.0.1", "-p", str(self.port)],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(self.url + "/moto-api/", timeout=5).read()
                break
            except OSError:
                assert self.process.poll() is None and time.monotonic() < until, "moto did not start"
                time.sleep(0.1)
        users = self.client("iam", "any", "thing")
        users.create_user(UserName="hufu")
        self.key = users.create_access_key(UserName="hufu")["AccessKey"]
        users.put_user_policy(UserName="hufu", PolicyName="all", PolicyDocument=json.dumps(RIGHTS))

    def client(self, service, key, secret):
        return boto3.client(
            service, endpoint_url=self.url, region_name="us-east-1", aws_access_key_id=key, aws_secret_access_key=secret)

    @property
    def objects(self):
        return self.client("s3", self.key["AccessKeyId"], self.key["SecretAccessKey"])

    def make(self, bucket):
        self.objects.create_bucket(Bucket=bucket)

    def names(self, bucket):
        return [item["Key"] for item in self.objects.list_objects_v2(Bucket=bucket).get("Contents", [])]

    def address(self, bucket, prefix="files"):
        return f"s3://{bucket}/{prefix}?endpoint={self.url}"

    def environment(self, **changes):
        named = {"HUFU_S3_KEY_ID": self.key["AccessKeyId"], "HUFU_S3_SECRET": self.key["SecretAccessKey"]}
        return {**os.environ, **named, **changes}

    def stop(self):
        self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def store(port):
    running = Store(port)
    try:
        yield running
    finally:
        running.stop()
