using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Export;
using AvdPulumi.Infra.Preparation;

namespace AvdPulumi.Infra.Exchange;

/// <summary>Parameters as PowerShell variables, for <c>-ParametersFile</c> of the scripts of azurelocal-avd.</summary>
internal static class PowerShellWriter
{
    /// <summary>The file.</summary>
    /// <inheritdoc cref="ExportWriter.Write"/>
    public static string Write(ExportedParameters exported, string whose)
    {
        var text = new StringBuilder();
        ExportComments.AppendHead(text, "#", whose);
        foreach (var parameter in exported.Parameters)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n# {ExportComments.OneLine(parameter.From)}\n${parameter.Name} = {Literal(parameter.Value)}\n"
            );
        if (!exported.Uncovered.IsEmpty)
            text.Append('\n');
        ExportComments.AppendFoot(text, "#", exported);
        return text.ToString();
    }

    private static string Literal(ParameterValue value) =>
        value switch
        {
            ParameterValue.Text text => PowerShellLiteral.Of(text.Value),
            ParameterValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ParameterValue.Flag flag => flag.Value ? "$true" : "$false",
            ParameterValue.List list => $"@({string.Join(", ", list.Items.Select(Literal))})",
            ParameterValue.Map map =>
                $"@{{ {string.Join("; ", map.Members.Select(member => $"{PowerShellLiteral.Of(member.Key)} = {Literal(member.Value)}"))} }}",
            ParameterValue.Variable variable => $"$env:{variable.Name}",
            ParameterValue.Null => "$null",
            ParameterValue.VaultSecret or ParameterValue.Expression or _ => throw new InvalidOperationException(
                "Secrets are read from the environment."
            ),
        };
}
