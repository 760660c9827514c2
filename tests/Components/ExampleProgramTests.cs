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
                "desk-001-setup-wait azure-native:hybridcompute:MachineRunCommand",
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

    // what the documentation of a component shows is a piece of this program, and so it compiles
    [Theory]
    [InlineData("Avd", "HostPool.cs")]
    [InlineData("SessionHosts", "ArcSessionHost.cs")]
    public void Examples_in_the_documentation_are_from_the_program(string folder, string file)
    {
        var program = Lines(File.ReadAllText(Repository.PathOf("examples", "components", "Desktops.cs"))).ToHashSet();
        var example = Assert.Single(Example().Matches(File.ReadAllText(Repository.PathOf("components", folder, file)))).Groups[1].Value;
        var shown = Lines(Comment().Replace(example, "")).Select(line => line.Replace("&lt;", "<", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, line => Assert.Contains(line, program));
    }

    private static Task<PreviewModel> PreviewAsync() => StackPrograms.PreviewBareAsync(() => Desktops.Declare(Now));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<example>.*?<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^ *///", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
