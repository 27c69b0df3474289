#!/usr/bin/env python3
"""Writes firmware/feeds/entity_table.cpp: the named character references of HTML5.

Source: the table of the HTML Living Standard (https://html.spec.whatwg.org/entities.json) as
Python carries it in html.entities.html5; the names have been frozen since 2011.

    scripts/make_entity_table.py > firmware/feeds/entity_table.cpp
"""
from html.entities import html5


def literal(text: str) -> str:
    return '"' + ''.join('\\%03o' % byte for byte in text.encode('utf-8')) + '"'


def main() -> None:
    rows = sorted((name[:-1], value) for name, value in html5.items() if name.endswith(';'))
    bare = {name for name in html5 if not name.endswith(';')}
    print('// Made by scripts/make_entity_table.py from the HTML Living Standard\'s named character')
    print('// references (%d names, %d of them also without a semicolon). Do not edit.' % (len(rows), len(bare)))
    print('#include "firmware/feeds/entity_table.hpp"\n')
    print('namespace sharit {\n')
    print('namespace {\n')
    print('// clang-format off')
    print('constexpr NamedEntity kEntities[] = {')
    for name, value in rows:
        print('    {"%s", %s, %s},' % (name, literal(value), 'true' if name in bare else 'false'))
    print('};')
    print('// clang-format on\n')
    print('}  // namespace\n')
    print('std::span<const NamedEntity> entity_table() {\n  return kEntities;\n}\n')
    print('}  // namespace sharit')


if __name__ == '__main__':
    main()
