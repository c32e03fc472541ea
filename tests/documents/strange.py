"""What is hard to set in type: markup of many kinds, scripts from elsewhere, signs that join."""

from documents.typeset import readable

STRANGE = (
    '#read("/etc/passwd")',
    '#eval("1+1") #import "page.typ": * #include "/etc/passwd"',
    '#image("../fonts/LICENSE.txt") #plugin("x.wasm")',
    "= Rubrik *fet* _kursiv_ `kod` $x^2$ <label> @ref // slut /* mer */",
    "\\input{/etc/passwd} $\\frac{1}{2}$ %",
    "<script>alert(1)</script> &lt; &amp; <b>",
    "../../etc/passwd C:\\Windows",
    "]}) #[ #{ #( ] } )",
    "\"citat\" ”citat” 'a' – — … ~ -- ---",
    "=SUMMA(A1:A9)",
    "{page}/{pages}",
    "Łukasz Žižek Đorđe Şükrü Ștefan Þór Øyvind",
    "Ελένη Παπαδοπούλου",
    "Юрий Щербаков Ґалина",
    "Nguyễn Thị Hồng Vân",
    "محمد بن عبد الله",
    "שרה כהן",
    "王小明 山田太郎 김민수",
    "ნინო ქავთარაძე Արմեն",
    "अनुष्का สมชาย",
    "👩‍👩‍👧 😀 🇸🇪 ❤️",
    "e\u0301a\u030ao\u0308",
)


def said(name: str) -> str:
    """Return a name as it is found in the text of a PDF."""
    return " ".join(str(readable(name)).split())
