"""A browser for deploy/checks/pages: chromium by way of chromedriver, which speaks WebDriver (W3C): JSON over HTTP, so that nothing but Python is needed."""

import base64
import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Driver:
    """chromedriver at a port that it chooses; ends with its browsers."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)
        self.address = None
        for line in self.process.stdout:
            if "started successfully on port" in line:
                self.address = "http://127.0.0.1:" + line.rstrip().rstrip(".").split()[-1]
                return
        raise RuntimeError("chromedriver does not start")

    def call(self, method, path, body=None):
        request = urllib.request.Request(
            self.address + path, method=method, data=None if method != "POST" else json.dumps(body or {}).encode(),
            headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise RuntimeError(f"{path}: {value['error']}: {value['message'].splitlines()[0]}") from None

    def close(self):
        try:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(10)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            self.process.kill()


class Browser:
    """One window of a width, in pixels of CSS; its cookies are its own."""

    def __init__(self, driver, width, language="id", dark=False):
        self.driver, self.width = driver, width
        # Screens narrower than 500 pixels are only had as those of phones.
        screen = {"mobileEmulation": {"deviceMetrics": {"width": width, "height": 740, "pixelRatio": 2, "mobile": True, "touch": True}}}
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", f"--window-size={width},900",
                   f"--lang={language}", f"--accept-lang={language}"]
        if dark:
            options.append("--blink-settings=preferredColorScheme=0")
        made = driver.call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"args": options, "prefs": {"intl.accept_languages": language}, **(screen if width < 500 else {})}}}})
        self.path = f"/session/{made['sessionId']}"

    def call(self, method, path, body=None):
        return self.driver.call(method, self.path + path, body)

    def go(self, url):
        self.call("POST", "/url", {"url": url})

    @property
    def url(self):
        return self.call("GET", "/url")

    @property
    def source(self):
        return self.call("GET", "/source")

    def script(self, text, *arguments):
        return self.call("POST", "/execute/sync", {"script": text, "args": list(arguments)})

    def find(self, css):
        return self.call("POST", "/element", {"using": "css selector", "value": css})[ELEMENT]

    def all(self, css):
        return [each[ELEMENT] for each in self.call("POST", "/elements", {"using": "css selector", "value": css})]

    def text(self, css="main"):
        return self.call("GET", f"/element/{self.find(css)}/text")

    def type(self, css, text):
        self.call("POST", f"/element/{self.find(css)}/value", {"text": text})

    def click(self, css):
        """Clicks, and waits for the page to be another where it leads to one."""
        element = self.find(css)
        self.script("arguments[0].scrollIntoView({block: 'center'})", {ELEMENT: element})
        self.call("POST", f"/element/{element}/click")

    def send(self, css):
        """Presses a button and waits for the page behind it."""
        self.script("document.documentElement.dataset.before = '1'")
        self.click(css)
        for _ in range(400):
            try:
                if self.script("return document.readyState === 'complete' && !document.documentElement.dataset.before"):
                    return
            except RuntimeError:
                pass  # between two pages there is none
            time.sleep(0.05)
        raise RuntimeError(f"nothing came of {css} on {self.url}")

    def complaints(self):
        """What the browser's console says since the last time: violations of the policy, and what could not be loaded."""
        return [entry["message"] for entry in self.call("POST", "/se/log", {"type": "browser"})]

    def cookies(self):
        return {cookie["name"]: cookie for cookie in self.call("GET", "/cookie")}

    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def picture(self, path):
        """All of the page, however long."""
        height = self.script("return document.documentElement.scrollHeight")
        shown = self.call("POST", "/goog/cdp/execute", {"cmd": "Page.captureScreenshot", "params": {
            "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": self.width, "height": height, "scale": 1}}})
        with open(path, "wb") as file:
            file.write(base64.b64decode(shown["data"]))

    def close(self):
        self.call("DELETE", "")
