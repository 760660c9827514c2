using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Exchange;
using AvdPulumi.Tests.Shared;
using static AvdPulumi.Tests.Adoption.AdoptRuns;

namespace AvdPulumi.Tests.Adoption;

/// <summary><c>avd adopt</c> as its users run it: what it prints, writes and refuses.</summary>
public sealed class AdoptCommandTests
{
    [Fact]
    public async Task An_estate_with_a_control_plane_is_compared_and_the_file_is_written()
    {
        var output = new FakeOutput();

        var run = await RunAsync(await ExportAsync(ControlPlane), output, "--output", "import.json");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "adopt", "control-plane.txt");
        Golden.Verify(run.Error, "tests", "Goldens", "adopt", "control-plane.stderr.txt");
        Assert.Contains("\"id\": \"/subscriptions/", Assert.Single(output.Written).Value, StringComparison.Ordinal);
        Assert.EndsWith(
            "Next: npx pulumi@3.265.0 import --file import.json --stack dev --protect=false --generate-code=false\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_file_the_next_step_is_to_write_one()
    {
        var run = await RunAsync(await ExportAsync(ControlPlane));

        Assert.EndsWith("Next: avd adopt export.json --stack dev --output import.json\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_exists_is_not_replaced_without_force()
    {
        var output = new FakeOutput();
        output.Write(Path.Combine(FakeFiles.Root, "import.json"), "mine");
        var export = await ExportAsync(ControlPlane);

        var refused = await RunAsync(export, output, "--output", "import.json");
        var left = output.Written.Single().Value;
        var forced = await RunAsync(export, output, "--output", "import.json", "--force");

        Assert.Equal((2, "mine"), (refused.Code, left));
        Assert.Equal(0, forced.Code);
        Assert.NotEqual("mine", output.Written.Single().Value);
    }

    [Fact]
    public async Task A_template_is_taken_for_the_group_that_its_file_is_named_after()
    {
        const string template =
            """{"$schema": "s", "resources": [{"type": "Microsoft.DesktopVirtualization/hostPools", "name": "hp-contoso-dev", "location": "westeurope", "properties": {"hostPoolType": "Pooled"}}]}""";

        var named = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("rg-contoso-dev-avd.json", template),
            "adopt",
            "rg-contoso-dev-avd.json",
            "--stack",
            "dev"
        );
        var typed = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("export.json", template),
            ["adopt", "export.json", "--stack", "dev", "--resource-group", "rg-contoso-dev-avd"]
        );
        var unknown = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("export.json", template),
            "adopt",
            "export.json",
            "--stack",
            "dev"
        );

        // the group has its template, but no properties are in it
        Assert.Contains("2 resources of the stack can be imported.", named.Error, StringComparison.Ordinal);
        Assert.Contains("2 resources of the stack can be imported.", typed.Error, StringComparison.Ordinal);
        Assert.Contains("error AVD0097", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adopt")]
    [InlineData("adopt", "export.json", "--subscription", "contoso")]
    [InlineData("adopt", "export.json", "--resource-group", "")]
    [InlineData("adopt", "export.json", "--format", "yaml")]
    public async Task Wrong_usage_ends_with_2(params string[] args) =>
        Assert.Equal(2, (await CommandRun.OfAsync(FakeFiles.OfRepository().With("export.json", "[]"), args)).Code);

    [Theory]
    [InlineData("nosuch.json", "AVD0093")]
    [InlineData("config", "AVD0093")]
    [InlineData("config/variables.yml", "AVD0092")]
    public async Task A_file_that_is_no_export_is_refused(string file, string code)
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository(), "adopt", file, "--stack", "dev");

        Assert.Equal(1, run.Code);
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }
}
