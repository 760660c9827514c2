using System.Text;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Exchange;

namespace AvdPulumi.Tests.Adoption;

/// <summary>Runs of <c>avd adopt</c> on a part of stack dev of the fixture.</summary>
internal static class AdoptRuns
{
    /// <summary>The types that people make first.</summary>
    public static string[] ControlPlane { get; } =
    [
        "azure-native:resources:ResourceGroup",
        "azure-native:desktopvirtualization:HostPool",
        "azure-native:desktopvirtualization:ApplicationGroup",
        "azure-native:desktopvirtualization:Workspace",
    ];

    /// <summary>What Azure shows of some types of stack dev, as the text of an export.</summary>
    public static async Task<string> ExportAsync(IReadOnlyCollection<string> types) =>
        Encoding.UTF8.GetString(
            ExportedEstate.ListOf((await WholePreviews.Of("contoso/dev")).Model, resource => types.Contains(resource.Type))
        );

    /// <summary><c>avd adopt</c> of an export in stack dev.</summary>
    public static Task<CommandRun> RunAsync(string export, params string[] more) => RunAsync(export, new FakeOutput(), more);

    /// <summary>The same, with the files that it writes.</summary>
    public static Task<CommandRun> RunAsync(string export, FakeOutput output, params string[] more) =>
        CommandRun.OfAsync(
            FakeFiles.OfRepository().With("export.json", export),
            host => host with { Output = output },
            ["adopt", "export.json", "--stack", "dev", .. more]
        );
}
