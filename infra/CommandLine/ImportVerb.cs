using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Exchange.Parameters;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>A tool whose config can be imported, as a verb below <c>avd import</c>.</summary>
internal sealed record ImportVerb
{
    /// <summary>The central file of azurelocal-avd, with which this program has its design in common.</summary>
    public static ImportVerb Peer { get; } =
        new()
        {
            Name = PeerTable.ToolName,
            Description = "Make a config from config/variables.yml of azurelocal-avd.",
            FileDescription = "The central file of azurelocal-avd, config/variables.yml.",
            Read = static (file, bytes) => ForeignImport.OfFile(VariablesFile.Read(file, bytes), new PeerTable(ExchangeFormat.Variables)),
        };

    /// <summary>The parameters of the AVD accelerator, which deploys to Azure.</summary>
    public static ImportVerb Accelerator { get; } =
        new()
        {
            Name = AcceleratorTable.ToolName,
            Description = "Make a config from parameters of the AVD accelerator (Azure/avdaccelerator).",
            FileDescription = "The parameters for deploy-baseline.bicep: a .bicepparam file, or .json for Azure Resource Manager.",
            Read = AcceleratorFile.Import,
        };

    /// <summary>What is typed after <c>avd import</c>: the name of the tool.</summary>
    public required string Name { get; init; }

    /// <summary>What the verb does, for its help.</summary>
    public required string Description { get; init; }

    /// <summary>Which file it reads, for its help.</summary>
    public required string FileDescription { get; init; }

    /// <summary>Makes the config from the name of a file and its content. An error in the diagnostics means that there is none.</summary>
    public required Func<string, byte[], ImportedConfig> Read { get; init; }
}
