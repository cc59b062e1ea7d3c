# Hearth's everyday commands. `make run` and `make test` also install what they need (scripts/need).
#
#   make run      build Hearth and open it on a made-up service
#   make test     build once for debugging, then every test
#   make build    the program itself: .build/release/hearth
#   make lint     formatting and the project's own checks
#   make format   put the formatting right
#   make bench    the measured claims, beside their peers
#   make install  into PREFIX (default /usr/local); DESTDIR is honoured
#   make clean    remove everything that was built

SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=

SWIFT_FILES := Package.swift Sources Tests $(wildcard Benchmarks)
# -s leaves the symbols out: nobody reads them in the program that people use.
RELEASE := swift build -c release --static-swift-stdlib -Xlinker -s

.PHONY: run test build lint format bench install clean

run: build
	@scripts/open-demo .build/release/hearth

build:
	@scripts/need build
	$(RELEASE) --product hearth
	@scripts/check-program .build/release/hearth

test:
	@scripts/need test
	swift build --build-tests
	@scripts/run-tests

lint:
	@scripts/need lint
	swift format lint --strict --recursive $(SWIFT_FILES)
	@scripts/check-sources

format:
	swift format --in-place --recursive $(SWIFT_FILES)

bench:
	@scripts/need bench
	$(RELEASE) --product hearth
	$(RELEASE) --product hearth-bench
	Benchmarks/run

install:
	@test -x .build/release/hearth || $(MAKE) build
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/hearth'
	install -m 0755 .build/release/hearth '$(DESTDIR)$(PREFIX)/bin/hearth'
	cp -R Resources/. '$(DESTDIR)$(PREFIX)/share/hearth/'
	chmod -R u+rwX,go+rX,go-w '$(DESTDIR)$(PREFIX)/share/hearth'

clean:
	rm -rf .build
