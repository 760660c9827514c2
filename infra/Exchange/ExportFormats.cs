using AvdPulumi.Configuration.Exchange;

namespace AvdPulumi.Infra.Exchange;

/// <summary>The words of <c>avd export --format</c>.</summary>
internal static class ExportFormats
{
    private static readonly Dictionary<string, ExchangeFormat> Words = new(StringComparer.Ordinal)
    {
        ["bicepparam"] = ExchangeFormat.BicepParam,
        ["tfvars"] = ExchangeFormat.Tfvars,
        ["arm"] = ExchangeFormat.Arm,
        ["powershell"] = ExchangeFormat.PowerShell,
        ["ansible"] = ExchangeFormat.Ansible,
    };

    /// <summary>The format of a word.</summary>
    public static ExchangeFormat Of(string word) => Words[word];
}
