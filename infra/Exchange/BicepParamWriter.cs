using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Export;

namespace AvdPulumi.Infra.Exchange;

/// <summary>Parameters as a Bicep parameter file.</summary>
internal static class BicepParamWriter
{
    /// <summary>The file.</summary>
    /// <inheritdoc cref="ExportWriter.Write"/>
    public static string Write(ExportedParameters exported, string whose, string template)
    {
        var text = new StringBuilder();
        ExportComments.AppendHead(text, "//", whose);
        text.Append(CultureInfo.InvariantCulture, $"\nusing {Quoted(template)}\n");
        foreach (var parameter in exported.Parameters)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n// {ExportComments.OneLine(parameter.From)}\nparam {parameter.Name} = {Literal(parameter.Value, "")}\n"
            );
        if (!exported.Uncovered.IsEmpty)
            text.Append('\n');
        ExportComments.AppendFoot(text, "//", exported);
        return text.ToString();
    }

    private static string Literal(ParameterValue value, string indent) =>
        value switch
        {
            ParameterValue.Text text => Quoted(text.Value),
            ParameterValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ParameterValue.Flag flag => flag.Value ? "true" : "false",
            ParameterValue.List { Items.IsEmpty: true } => "[]",
            ParameterValue.List list =>
                $"[\n{string.Concat(list.Items.Select(item => $"{indent}  {Literal(item, indent + "  ")}\n"))}{indent}]",
            ParameterValue.Map map =>
                $"{{\n{string.Concat(map.Members.Select(member => $"{indent}  {Name(member.Key)}: {Literal(member.Value, indent + "  ")}\n"))}{indent}}}",
            ParameterValue.VaultSecret secret => Secret(secret),
            ParameterValue.Variable variable => $"readEnvironmentVariable({Quoted(variable.Name)})",
            ParameterValue.Null => "null",
            ParameterValue.Expression or _ => throw new InvalidOperationException("An estate has no expressions."),
        };

    // /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.KeyVault/vaults/<vault>
    private static string Secret(ParameterValue.VaultSecret secret)
    {
        var id = secret.VaultId!.Split('/');
        return $"az.getSecret({Quoted(id[2])}, {Quoted(id[4])}, {Quoted(id[^1])}, {Quoted(secret.Name)})";
    }

    // the compiler warns of quotes that are not needed
    private static string Name(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? text
            : Quoted(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text)
            quoted.Append(
                c switch
                {
                    '\'' or '\\' => $"\\{c}",
                    '$' => "\\$",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => c.ToString(),
                }
            );
        return quoted.Append('\'').ToString();
    }
}
