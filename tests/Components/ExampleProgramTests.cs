using System.Text.RegularExpressions;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using Contoso;

namespace AvdPulumi.Tests.Components;

/// <summary>The program in examples/components, which is compiled with these tests, under mocks.</summary>
public sealed partial class ExampleProgramTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_makes_a_host_pool_and_a_host_that_registers_with_it()
    {
        var model = await PreviewAsync();

        Assert.False(model.HasErrors, string.Join('\n', model.Diagnostics));
        Assert.Equal(
            [
                "admin random:index/randomPassword:RandomPassword",
                "desk-001-machine azure-native:hybridcompute:Machine",
                "desk-001-nic azure-native:azurestackhci:NetworkInterface",
                "desk-001-setup-agent azure-native:hybridcompute:MachineRunCommand",
                "desk-001-setup-join azure-native:hybridcompute:MachineExtension",
                "desk-001-setup-wait-join azure-native:hybridcompute:MachineRunCommand",
                "desk-001-vm azure-native:azurestackhci:VirtualMachineInstance",
                "pool-pool azure-native:desktopvirtualization:HostPool",
            ],
            model
                .Resources.Where(resource => !resource.IsComponent && !resource.IsProvider)
                .Select(resource => $"{resource.Name} {resource.Type}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_token_reaches_the_agent_as_a_secret()
    {
        var agent = (await PreviewAsync()).Resources.Single(resource => resource.Name == "desk-001-setup-agent");

        Assert.Equal("[{name: RegistrationToken, value: [secret]}]", ValueText.Of(agent.Inputs["protectedParameters"]));
    }

    [Fact]
    public async Task A_deployment_ends_with_what_a_script_said_and_how_it_runs_again()
    {
        var azure = new ExampleAzure(failing: "desk-001-setup-wait-join");
        var end = await Record.ExceptionAsync(() => azure.DeployAsync(() => Desktops.Declare(Now, isPreview: false)));

        Assert.Contains(
            "desk-001, step wait-join: Failed, exit code 1; output: AVDPULUMI-FAILED not-joined",
            $"{end}",
            StringComparison.Ordinal
        );
        Assert.Contains("pulumi up --replace '**::desk-001-setup-wait-join'", $"{end}", StringComparison.Ordinal);
        Assert.DoesNotContain("desk-001-setup-agent", azure.Made);
    }

    [Fact]
    public async Task A_deployment_without_a_token_ends_and_says_so()
    {
        var azure = new ExampleAzure(tokens: []);
        var end = await Record.ExceptionAsync(() => azure.DeployAsync(() => Desktops.Declare(Now, isPreview: false)));

        Assert.Contains("The host pool has no registration token.", $"{end}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_runs_to_its_end()
    {
        var azure = new ExampleAzure();
        await azure.DeployAsync(() => Desktops.Declare(Now, isPreview: false));

        Assert.Contains("desk-001-setup-agent", azure.Made);
    }

    // what the documentation shows is a piece of this program, and so it compiles
    [Theory]
    [InlineData("components/Avd/HostPool.cs")]
    [InlineData("components/SessionHosts/ArcSessionHost.cs")]
    [InlineData("components/PACKAGE.md")]
    public void Examples_in_the_documentation_are_a_piece_of_the_program(string file)
    {
        var program = Lines(File.ReadAllText(Repository.PathOf("examples", "components", "Desktops.cs")));
        var text = Comment().Replace(File.ReadAllText(Repository.PathOf(file.Split('/'))), "");
        var shown = Lines(Assert.Single(Example().Matches(text)).Groups[1].Value.Replace("&lt;", "<", StringComparison.Ordinal));

        Assert.NotEmpty(shown);
        Assert.Contains(string.Join('\n', shown), string.Join('\n', program), StringComparison.Ordinal);
    }

    private static Task<PreviewModel> PreviewAsync() => StackPrograms.PreviewBareAsync(() => Desktops.Declare(Now, isPreview: true));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("(?:<code>|```csharp)(.*?)(?:</code>|```)", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^ *///", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
