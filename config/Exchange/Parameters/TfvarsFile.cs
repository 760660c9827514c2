using System.Globalization;
using System.Text;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>Reads Terraform variable definitions (<c>.tfvars</c>), which are literals only.</summary>
/// <remarks>Source: Terraform, Input Variables: Variable Definitions Files, https://developer.hashicorp.com/terraform/language/values/variables.</remarks>
public static class TfvarsFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="bytes">Its content.</param>
    public static ParameterFile Read(string file, byte[] bytes) => LiteralReader.Read(file, bytes, text => new Reader(file, text));

    private sealed class Reader(string file, string text) : LiteralReader(file, text)
    {
        protected override bool TryTakeComment()
        {
            if (Scanner.TryTake("#") || Scanner.TryTake("//"))
                Scanner.TakeLine();
            else if (Scanner.TryTake("/*"))
                Scanner.TakeTo("*/");
            else
                return false;
            return true;
        }

        protected override void Statement()
        {
            var origin = Scanner.Here;
            var name = Scanner.TakeName();
            Scanner.SkipBlanks();
            Scanner.Expect("=");
            SkipTrivia();
            Add(name, Value(), origin);
        }

        protected override ParameterValue Literal()
        {
            if (Scanner.TryTake("<<"))
                return Heredoc();
            if (Scanner.TryTake("\""))
                return Quoted();
            if (Scanner.TryTake("["))
                return Items("]");
            if (Scanner.TryTake("{"))
                return Members("}", "=", ":");
            if (char.IsAsciiDigit(Scanner.Next) || Scanner.Next == '-')
                return Number();
            return Scanner.TakeName() switch
            {
                "true" => new ParameterValue.Flag(true),
                "false" => new ParameterValue.Flag(false),
                "null" => new ParameterValue.Null(),
                var word => new ParameterValue.Expression(word + Scanner.TakeLine()),
            };
        }

        private ParameterValue Quoted()
        {
            var text = new StringBuilder();
            var isComputed = false;
            while (!Scanner.TryTake("\""))
            {
                if (Scanner.Next == '\n')
                    throw Scanner.Fault("the end of the text, a quote");
                if (Scanner.TryTake("$${"))
                    text.Append("${");
                else if (Scanner.TryTake("%%{"))
                    text.Append("%{");
                else
                {
                    isComputed |= Scanner.Has("${") || Scanner.Has("%{");
                    text.Append(Scanner.TryTake("\\") ? Escape() : Scanner.Take().ToString());
                }
            }
            return isComputed ? new ParameterValue.Expression(text.ToString()) : new ParameterValue.Text(text.ToString());
        }

        private string Escape() =>
            Scanner.Take() switch
            {
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                '"' => "\"",
                '\\' => "\\",
                'u' => Character(4),
                'U' => Character(8),
                _ => throw Scanner.Fault("one of \\n \\r \\t \\\" \\\\ \\uNNNN \\UNNNNNNNN"),
            };

        private string Character(int digits)
        {
            var code = new StringBuilder();
            for (var i = 0; i < digits; i++)
                code.Append(Scanner.Take());
            return int.TryParse(code.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                ? char.ConvertFromUtf32(Rune.IsValid(unit) ? unit : throw Scanner.Fault("the code of a character"))
                : throw Scanner.Fault("the code of a character");
        }

        // <<EOT or <<-EOT, up to a line with that word
        private ParameterValue.Text Heredoc()
        {
            var isIndented = Scanner.TryTake("-");
            var word = Scanner.TakeLine();
            var lines = new List<string>();
            while (true)
            {
                if (Scanner.IsAtEnd)
                    throw Scanner.Fault($"a line with {word}");
                Scanner.Take();
                var line = Scanner.TakeLine();
                if (line.Trim() == word)
                    break;
                lines.Add(line);
            }
            var margin = isIndented
                ? lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min()
                : 0;
            return new ParameterValue.Text(string.Concat(lines.Select(line => $"{(line.Length > margin ? line[margin..] : line)}\n")));
        }
    }
}
