using System.Text.Json;
using AvdPulumi.Components.Avd;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Components;
using AvdPulumi.Tests.Generator;

namespace AvdPulumi.Tests.Infra;

/// <summary>Everything that the stacks register, held against the typings of the real packages.</summary>
public sealed class TypingsTests
{
    // secrets
    private const string Token = "azure-native:keyvault:Secret properties.value";
    private const string Webhooks = "azure-native:monitor:ActionGroup webhookReceivers[].serviceUri";

    // words that Azure takes and the typings lack; sdk/generator/accepted.json says why
    private const string Operators = "azure-native:monitor:ScheduledQueryRule criteria.allOf[].operator";

    private const string PersonalPlans = "azure-native:desktopvirtualization:ScalingPlan hostPoolType";

    // what only the deployment knows
    private const string Principals = "azure-native:authorization:RoleAssignment principalId";

    /// <summary>What stands in the list of what the typings cannot tell, a person has to look at.</summary>
    [NpmTheory]
    [InlineData("dev", Token)]
    [InlineData("prod", Token, Operators)]
    [InlineData("defaults", Token, Operators)]
    [InlineData("brownfield", PersonalPlans, Token, Operators)]
    [InlineData("waf-aligned", Token, Operators)]
    [InlineData("max", Token, Webhooks, Operators, Principals)]
    public async Task Every_input_is_spelt_and_valued_as_the_typings_say(string stack, params string[] cannotTell)
    {
        var report = await ReportAsync(stack);

        Assert.True(report.Findings.Count == 0, string.Join(Environment.NewLine, report.Findings));
        Assert.Equal(cannotTell, report.Unchecked.Select(member => member.Split(": ")[0]).Distinct());
        Assert.True(report is { Resources: > 0, Values: > 0 }, "Nothing was checked.");
    }

    [NpmFact]
    public async Task Objects_of_avd_that_a_stack_may_lack_are_right_too()
    {
        var report = ReportOf(JsonRenderer.Render(await StackPrograms.PreviewAsync(() =>
        {
            var pool = new HostPool("pool", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });
            _ = new ApplicationGroup("apps", new() { Placement = SampleEstate.Placement, HostPool = pool, Definition = SampleEstate.RemoteApps });
            _ = new AppAttachPackage("app", new() { Placement = SampleEstate.Placement, HostPool = pool, Definition = SampleEstate.Package });
            _ = new ScalingPlan("pooled", new() { Placement = SampleEstate.Placement, HostPool = pool, Definition = SampleEstate.ScalingPlan });
            _ = new ScalingPlan("personal", new()
            {
                Placement = SampleEstate.Placement,
                HostPool = pool,
                Definition = SampleEstate.ScalingPlan with { Name = "sp-personal", Schedules = new ScalingSchedules.Personal([SampleEstate.PersonalSchedule]) },
            });
        })));

        Assert.Empty(report.Findings);
        Assert.StartsWith(
            "azure-native:desktopvirtualization:ScalingPlan hostPoolType: 'Personal' is not in the typings, and accepted.",
            report.Unchecked.Single(),
            StringComparison.Ordinal);
    }

    private static async Task<InputReport> ReportAsync(string stack)
    {
        var run = await Previewed.RunAsync(stack, "json");
        Assert.Equal(0, run.Code);
        return ReportOf(run.Out);
    }

    private static InputReport ReportOf(string preview)
    {
        // components of our own have no typings: what they register does
        var resources = JsonDocument.Parse(preview).RootElement.GetProperty("resources").EnumerateArray()
            .Where(resource => !resource.GetProperty("type").GetString()!.StartsWith("avd:", StringComparison.Ordinal));
        return InputReport.Of(JsonSerializer.Serialize(resources));
    }
}
