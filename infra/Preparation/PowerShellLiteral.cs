using System.Globalization;
using System.Text;

namespace AvdPulumi.Infra.Preparation;

/// <summary>
/// Values of a config as literals of Windows PowerShell. Nothing in them is ever run: a text stands in single quotes, and everything that is not plain ASCII is written as
/// its number, because Windows PowerShell takes curly quotes for quotes and reads files by the code page of the machine.
/// </summary>
internal static class PowerShellLiteral
{
    /// <summary>A text.</summary>
    public static string Of(string text)
    {
        if (text.All(IsPlain))
            return Quoted(text);
        var parts = new List<string>();
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            if (IsPlain(c))
            {
                plain.Append(c);
                continue;
            }

            if (plain.Length > 0 || parts.Count == 0)
                parts.Add(Quoted(plain.ToString()));
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"[char] 0x{(int)c:X4}"));
            plain.Clear();
        }

        if (plain.Length > 0)
            parts.Add(Quoted(plain.ToString()));
        // the first part is a text, so that + joins texts
        return $"({string.Join(" + ", parts)})";
    }

    /// <summary>A list of texts.</summary>
    public static string Of(IEnumerable<string> texts) => $"@({string.Join(", ", texts.Select(Of))})";

    /// <summary>A list of tables, each on a line of its own.</summary>
    /// <param name="tables">Of each table the names, which are the program's own, and literals.</param>
    public static string Of(IEnumerable<IEnumerable<(string Name, string Literal)>> tables)
    {
        string[] lines =
        [
            .. tables.Select(table => $"        @{{ {string.Join("; ", table.Select(entry => $"{entry.Name} = {entry.Literal}"))} }}"),
        ];
        return lines.Length == 0 ? "@()" : $"@(\n{string.Join('\n', lines)}\n    )";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // two number signs would give a build server a command
    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not '#';
}
