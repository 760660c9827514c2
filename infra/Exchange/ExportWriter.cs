using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Export;

namespace AvdPulumi.Infra.Exchange;

/// <summary>Writes exported parameters in their format.</summary>
internal static class ExportWriter
{
    /// <summary>The file.</summary>
    /// <param name="exported">The parameters.</param>
    /// <param name="whose">Whose they are, in a sentence: <c>of stack prod</c>.</param>
    /// <param name="template">The template that a file of Bicep names.</param>
    public static string Write(ExportedParameters exported, string whose, string template) =>
        exported.Format switch
        {
            ExchangeFormat.BicepParam => BicepParamWriter.Write(exported, whose, template),
            ExchangeFormat.Tfvars => TfvarsWriter.Write(exported, whose),
            ExchangeFormat.Arm => ArmParametersWriter.Write(exported),
            ExchangeFormat.PowerShell => PowerShellWriter.Write(exported, whose),
            ExchangeFormat.Ansible => AnsibleWriter.Write(exported, whose),
            ExchangeFormat.Variables => throw new InvalidOperationException("A config of azurelocal-avd is read, not written."),
        };
}
