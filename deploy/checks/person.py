"""Somebody at a browser, and what holds of every page, for deploy/checks/pages."""

import re
import urllib.parse

from browser import Browser

MARK = 'kata<b>"rahasia"</b>&\'\u0301"\u0301>'
counted = {"passed": 0, "failed": 0}


def check(what, holds, found=""):
    counted["passed" if holds else "failed"] += 1
    if not holds:
        print(f"FAILED: {what} {found}".rstrip()[:600])


class Person:
    """Somebody at a browser."""

    def __init__(self, city, driver, login, width, language, pictures=None, dark=False):
        self.city, self.login, self.width, self.pictures = city, login, width, pictures
        self.browser = Browser(driver, width, language, dark)

    def look(self, name, expected=()):
        """What holds of every page."""
        browser, title = self.browser, f"{name} at {self.width}:"
        check(f"{title} no sideways scrolling", browser.overflow() == 0, browser.overflow())
        complaints = [each for each in browser.complaints() if not any(part in each for part in expected)]
        check(f"{title} the console is silent", not complaints, complaints)
        source = browser.source
        check(f"{title} under 20 KB", len(source.encode()) < 20_000, len(source.encode()))
        check(f"{title} no script, no style in it", not re.search(r"<script|<style|\sstyle=|<[^>]+\son[a-z]+=", source, re.I))
        check(f"{title} our own words only", not re.search(r"\bw\.\w", browser.text("body")) and "{{" not in source)
        if self.pictures:
            browser.picture(f"{self.pictures}/{name}-{self.width}.png")

    def go(self, path):
        self.browser.go(self.city.address + path)

    def log_in(self):
        self.browser.type("#nama", self.login)
        self.browser.type("#sandi", self.city.passwords[self.login])
        self.browser.send("main button")

    @property
    def path(self):
        return urllib.parse.urlsplit(self.browser.url).path

    def forms(self):
        found = self.browser.script("return [...document.querySelectorAll('a[href^=\"/formulir/\"]')].map(a => a.getAttribute('href'))")
        return list(dict.fromkeys(found))

    def fill_in(self, scores):
        for place, score in enumerate(scores, 1):
            if score is not None:
                self.browser.click(f'input[name=nilai{place}][value="{score}"]')

    def scores(self):
        return self.browser.script("return [...document.querySelectorAll('input[type=radio]:checked')].map(i => i.value).join('')")
