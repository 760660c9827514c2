using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace AvdPulumi.Configuration.Reading;

/// <summary>
/// The tokens of a text, each handed out until it is used. YamlDotNet's parser looks at the token behind a value in braces twice where the value has an
/// anchor, as in <c>{id: &amp;a x, name: y}</c>; its own scanner moves on at each look, so that the parser misses the comma.
/// </summary>
internal sealed class YamlTokens(string text) : IScanner
{
    private readonly Scanner _scanner = new(new StringReader(text));

    /// <summary>How far the text has been looked at.</summary>
    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _scanner.Current;

    public bool MoveNext() => _scanner.MoveNext();

    // behind the end the parser asks whether there is more
    public bool MoveNextWithoutConsuming() => Current is not (null or StreamEnd) || _scanner.MoveNextWithoutConsuming();

    public void ConsumeCurrent() => _scanner.ConsumeCurrent();
}
