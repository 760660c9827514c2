using System.Globalization;
using System.Text;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>Reads variables of a PowerShell file, <c>$Name = 'value'</c>: literals only. Nothing in the file runs.</summary>
/// <remarks>Source: about_Quoting_Rules, https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules.</remarks>
public static class PowerShellFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="bytes">Its content.</param>
    public static ParameterFile Read(string file, byte[] bytes) => LiteralReader.Read(file, bytes, text => new Reader(file, text));

    private sealed class Reader(string file, string text) : LiteralReader(file, text)
    {
        protected override bool TryTakeComment()
        {
            if (Scanner.TryTake("<#"))
                Scanner.TakeTo("#>");
            else if (Scanner.TryTake("#"))
                Scanner.TakeLine();
            else
                return false;
            return true;
        }

        protected override void Statement()
        {
            var origin = Scanner.Here;
            // anything else does something, and is no parameter
            if (!Scanner.TryTake("$"))
            {
                Scanner.TakeLine();
                return;
            }
            var name = Scanner.TakeName();
            Scanner.SkipBlanks();
            Scanner.Expect("=");
            SkipTrivia();
            Add(name, Value(), origin);
        }

        protected override ParameterValue Literal()
        {
            if (Scanner.TryTake("'"))
                return new ParameterValue.Text(Quoted());
            if (Scanner.TryTake("\""))
                return DoubleQuoted();
            if (Scanner.TryTake("@("))
                return Items(")");
            if (Scanner.TryTake("@{"))
                return Members("}", "=");
            if (Scanner.TryTake("("))
                return Sum();
            if (char.IsAsciiDigit(Scanner.Next) || Scanner.Next == '-')
                return Number();
            return Scanner.TryTake("$") ? Variable() : new ParameterValue.Expression(Scanner.TakeLine());
        }

        private ParameterValue Variable()
        {
            var name = Scanner.TakeWhile(static c => char.IsLetterOrDigit(c) || c is '_' or ':');
            return name.ToUpperInvariant() switch
            {
                "TRUE" => new ParameterValue.Flag(true),
                "FALSE" => new ParameterValue.Flag(false),
                "NULL" => new ParameterValue.Null(),
                ['E', 'N', 'V', ':', ..] => new ParameterValue.Variable(name[4..]),
                _ => new ParameterValue.Expression($"${name}{Scanner.TakeLine()}"),
            };
        }

        private string Quoted()
        {
            var text = new StringBuilder();
            while (true)
            {
                if (Scanner.IsAtEnd)
                    throw Scanner.Fault("the end of the text, a quote");
                if (Scanner.TryTake("''"))
                    text.Append('\'');
                else if (Scanner.TryTake("'"))
                    return text.ToString();
                else
                    text.Append(Scanner.Take());
            }
        }

        private ParameterValue DoubleQuoted()
        {
            var text = new StringBuilder();
            var isComputed = false;
            while (!Scanner.TryTake("\""))
            {
                if (Scanner.IsAtEnd)
                    throw Scanner.Fault("the end of the text, a quote");
                isComputed |= Scanner.Next == '$';
                text.Append(
                    Scanner.TryTake("`")
                        ? Scanner.Take() switch
                        {
                            'n' => "\n",
                            't' => "\t",
                            var other => other.ToString(),
                        }
                        : Scanner.Take().ToString()
                );
            }
            return isComputed ? new ParameterValue.Expression(text.ToString()) : new ParameterValue.Text(text.ToString());
        }

        // ('a' + [char] 0x00E4 + 'b'), which is how this program writes other characters than ASCII
        private ParameterValue Sum()
        {
            var text = new StringBuilder();
            do
            {
                SkipTrivia();
                if (Scanner.TryTake("'"))
                    text.Append(Quoted());
                else if (
                    Scanner.TryTake("[char] 0x")
                    && int.TryParse(
                        Scanner.TakeWhile(char.IsAsciiHexDigit),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var unit
                    )
                )
                    text.Append((char)unit);
                else
                    return new ParameterValue.Expression(Scanner.TakeLine());
                SkipTrivia();
            } while (Scanner.TryTake("+"));
            Scanner.Expect(")");
            return new ParameterValue.Text(text.ToString());
        }
    }
}
