import ArgumentParser
import Hummingbird
@main struct Hufu: ParsableCommand { func run() { print("hufu") } }
