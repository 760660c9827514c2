using System.Globalization;
using System.Text;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>Reads Bicep parameter files (<c>.bicepparam</c>): literals, variables, secrets and environment variables. Other expressions stay expressions.</summary>
/// <remarks>Source: Create parameters files for Bicep deployment, https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameter-files.</remarks>
public static class BicepParamFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="bytes">Its content.</param>
    public static ParameterFile Read(string file, byte[] bytes) => LiteralReader.Read(file, bytes, text => new Reader(file, text));

    private sealed class Reader(string file, string text) : LiteralReader(file, text)
    {
        private readonly Dictionary<string, ParameterValue> _variables = new(StringComparer.Ordinal);

        protected override bool TryTakeComment()
        {
            if (Scanner.TryTake("//"))
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
            var word = Scanner.TakeName();
            Scanner.SkipBlanks();
            if (word == "using")
                Template = Scanner.Next == '\'' ? (Value() as ParameterValue.Text)?.Value : Scanner.TakeLine();
            else if (word is "param" or "var")
                Assignment(word == "param");
            else if (word is "import" or "extension" or "type" or "extends")
                Scanner.TakeLine();
            else
                throw new SyntaxFaultException(Import.ImportDiagnostics.NotReadable(origin, "using, param or var"));
        }

        protected override ParameterValue Literal()
        {
            var value = Primary();
            Scanner.SkipBlanks();
            // an operator, a member or a further condition: the value is computed
            return
                Scanner.Next is '?' or '+' or '.' or '=' or '!' or '&' or '|' or '*' or '%'
                || (Scanner.Next == '[' && value is not ParameterValue.List)
                ? new ParameterValue.Expression(Rest())
                : value;
        }

        private void Assignment(bool isParameter)
        {
            var origin = Scanner.Here;
            var name = Scanner.TakeName();
            Scanner.SkipBlanks();
            // a variable may declare its type
            if (!isParameter)
                Scanner.TakeWhile(static c => c is not ('=' or '\n'));
            Scanner.Expect("=");
            SkipTrivia();
            var value = Value();
            if (isParameter)
                Add(name, value, origin);
            else
                _variables[name] = value;
        }

        private ParameterValue Primary()
        {
            if (Scanner.TryTake("'''"))
                return Multiline();
            if (Scanner.TryTake("'"))
                return Quoted();
            if (Scanner.TryTake("["))
                return Items("]");
            if (Scanner.TryTake("{"))
                return Members("}", ":");
            if (char.IsAsciiDigit(Scanner.Next) || Scanner.Next == '-')
                return Number();
            return char.IsLetter(Scanner.Next) || Scanner.Next == '_' ? Word() : throw Scanner.Fault("a value");
        }

        private ParameterValue Word()
        {
            var word = Scanner.TakeWhile(static c => char.IsLetterOrDigit(c) || c is '_' or '.');
            if (Scanner.TryTake("("))
                return Call(word);
            return word switch
            {
                "true" => new ParameterValue.Flag(true),
                "false" => new ParameterValue.Flag(false),
                "null" => new ParameterValue.Null(),
                _ => _variables.GetValueOrDefault(word) ?? new ParameterValue.Expression(word),
            };
        }

        private ParameterValue Call(string function)
        {
            var arguments = Items(")").Items;
            string[] texts = [.. arguments.OfType<ParameterValue.Text>().Select(text => text.Value)];
            if (texts.Length == arguments.Length && texts.Length >= 4 && function is "getSecret" or "az.getSecret")
                return new ParameterValue.VaultSecret(texts[2], texts[3])
                {
                    VaultId = $"/subscriptions/{texts[0]}/resourceGroups/{texts[1]}/providers/Microsoft.KeyVault/vaults/{texts[2]}",
                };
            return texts.Length > 0 && function is "readEnvironmentVariable" or "sys.readEnvironmentVariable"
                ? new ParameterValue.Variable(texts[0])
                : new ParameterValue.Expression($"{function}(...)");
        }

        private ParameterValue Quoted()
        {
            var text = new StringBuilder();
            var isComputed = false;
            while (!Scanner.TryTake("'"))
            {
                if (Scanner.Next == '\n')
                    throw Scanner.Fault("the end of the text, a quote");
                isComputed |= Scanner.Has("${");
                text.Append(Scanner.TryTake("\\") ? Escape() : Scanner.Take().ToString());
            }
            return isComputed ? new ParameterValue.Expression(text.ToString()) : new ParameterValue.Text(text.ToString());
        }

        private string Escape()
        {
            var escaped = Scanner.Take();
            if (escaped == 'u')
            {
                Scanner.Expect("{");
                var code = Scanner.TakeWhile(char.IsAsciiHexDigit);
                Scanner.Expect("}");
                return int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rune) && Rune.IsValid(rune)
                    ? new Rune(rune).ToString()
                    : throw Scanner.Fault("the code of a character");
            }
            return escaped switch
            {
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                '\\' or '\'' or '$' => escaped.ToString(),
                _ => throw Scanner.Fault("one of \\n \\r \\t \\\\ \\' \\$ \\u{...}"),
            };
        }

        // without escapes; a line feed after the opening quotes does not count
        private ParameterValue.Text Multiline()
        {
            Scanner.TryTake("\n");
            return new ParameterValue.Text(Scanner.TakeTo("'''", "the end of the text, three quotes"));
        }

        private string Rest() => Scanner.TakeWhile(static c => c is not ('\n' or ',' or ']' or '}'));
    }
}
