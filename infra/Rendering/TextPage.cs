using System.Text;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Text for a terminal of so many columns. Lines end between words; only a single word that is longer than a line is longer than the terminal, because names are never cut.</summary>
/// <param name="width">The columns of the terminal.</param>
internal sealed class TextPage(int width)
{
    // the last column is left free: some terminals begin a line of their own when it is filled
    private readonly int _most = width - 1;
    private readonly StringBuilder _text = new();
    private string _hanging = "";
    private int _hangingWidth;
    private int _at;
    private bool _isEmpty;

    /// <summary>A blank line.</summary>
    public TextPage Blank()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>A line, on as many lines as it needs.</summary>
    /// <param name="first">What the first of them begins with.</param>
    /// <param name="hanging">What the others begin with.</param>
    /// <param name="units">What is on them.</param>
    /// <param name="paint">Default: none. The colour of what they begin with.</param>
    public TextPage Line(string first, string hanging, IEnumerable<TextUnit> units, Func<string, string>? paint = null)
    {
        _hanging = paint is null ? hanging : paint(hanging);
        _hangingWidth = TextPart.WidthOf(hanging);
        _text.Append(paint is null ? first : paint(first));
        _at = TextPart.WidthOf(first);
        _isEmpty = true;
        foreach (var unit in units)
            Add(unit);
        TrimEnd();
        _text.Append('\n');
        return this;
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Add(TextUnit unit)
    {
        var unitWidth = unit.Width;
        if (unitWidth == 0)
            return;
        if (!_isEmpty && _at + unit.Gap + unitWidth <= _most)
        {
            _text.Append(' ', unit.Gap);
            _at += unit.Gap;
        }
        else if (!_isEmpty)
        {
            Break();
        }

        if (_at + unitWidth <= _most)
        {
            foreach (var part in unit.Parts)
                _text.Append(part.Painted(part.Text));
            _at += unitWidth;
            _isEmpty = false;
            return;
        }

        foreach (var part in unit.Parts)
            AddWords(part);
    }

    // a part goes on where the one before it ended: between a label and its value there is no space
    private void AddWords(TextPart part)
    {
        var run = new StringBuilder();
        var isFirst = true;
        foreach (var word in part.Text.Split(' '))
        {
            var (gap, wordWidth) = (isFirst ? 0 : 1, TextPart.WidthOf(word));
            if (!isFirst && !_isEmpty && _at + gap + wordWidth > _most)
            {
                _text.Append(part.Painted(run.ToString()));
                run.Clear();
                Break();
                gap = 0;
            }

            run.Append(' ', gap).Append(word);
            _at += gap + wordWidth;
            _isEmpty = false;
            isFirst = false;
        }

        _text.Append(part.Painted(run.ToString()));
    }

    private void Break()
    {
        TrimEnd();
        _text.Append('\n').Append(_hanging);
        _at = _hangingWidth;
        _isEmpty = true;
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
    }
}
