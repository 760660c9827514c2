namespace AvdPulumi.Infra.CommandLine;

/// <summary>The Pulumi CLI, as next steps name it: in the version that the workflows use.</summary>
internal static class PulumiCli
{
    /// <summary>How it is started without being installed.</summary>
    public const string Command = "npx pulumi@3.265.0";
}
