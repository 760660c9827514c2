using AvdPulumi.Tests.Infra;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Order;

/// <summary>Every ARM id that the program speaks of leads to something that is there by then.</summary>
public sealed class ReferenceClosureTests
{
    private const string Subscription = $"/subscriptions/{StackPrograms.Subscription}";
    private const string Group = $"{Subscription}/resourceGroups/rg-a";

    public static TheoryData<string> Previews => WholePreviews.Names;

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Every_id_leads_to_what_is_there_by_then(string name)
    {
        var whole = await WholePreviews.Of(name);
        var closure = new ReferenceClosure(whole.Model, DeclaredIds.Of(whole.Estate));

        Assert.True(!closure.Findings().Any(), string.Join('\n', closure.Findings()));
        Assert.Contains(closure.Needs.SelectMany(needs => needs), need => need.Leads == Lead.Registered);
    }

    [Theory]
    [InlineData("platform")]
    [InlineData("clinicians")]
    [InlineData("developers")]
    public async Task The_stacks_of_an_estate_speak_of_what_the_others_make(string stack)
    {
        var whole = await SplitPreviews.Of(stack);

        var closure = new ReferenceClosure(whole.Model, DeclaredIds.Of(whole.Estate));

        Assert.True(!closure.Findings().Any(), string.Join('\n', closure.Findings()));
    }

    [Fact]
    public async Task A_pool_alone_needs_what_the_platform_makes()
    {
        var whole = await SplitPreviews.Of("developers");
        Assert.NotEmpty(new ReferenceClosure(whole.Model, DeclaredIds.None).Findings());
    }

    [Fact]
    public async Task An_id_of_nothing_is_found() =>
        Assert.Equal(
            [
                $"lock (azure-native:authorization:ManagementLockByScope) its address: {Group} is neither registered nor declared as existing",
            ],
            await FindingsAsync(() => Lock("lock", Group))
        );

    [Fact]
    public async Task An_id_of_something_that_nothing_waits_for_is_found() =>
        Assert.Equal(
            [
                $"lock (azure-native:authorization:ManagementLockByScope) its address: {Group} is registered, and nothing makes it wait for group",
            ],
            await FindingsAsync(() =>
            {
                MakeGroup("group");
                Lock("lock", Group);
            })
        );

    [Fact]
    public async Task An_id_inside_of_a_longer_text_is_found() =>
        Assert.Equal(
            [
                $"rule (azure-native:monitor:ActivityLogAlert) description: {Group}/providers/Microsoft.Insights/actionGroups/ag is neither registered nor declared as existing",
            ],
            await FindingsAsync(() =>
            {
                var group = MakeGroup("group");
                _ = new AzureNative.Monitor.ActivityLogAlert(
                    "rule",
                    new()
                    {
                        ActivityLogAlertName = "rule",
                        ResourceGroupName = group.Name,
                        Description = $"Read on: [{Group}/providers/Microsoft.Insights/actionGroups/ag] (team)",
                        Scopes = { Subscription },
                        Condition = new AzureNative.Monitor.Inputs.AlertRuleAllOfConditionArgs
                        {
                            AllOf =
                            {
                                new AzureNative.Monitor.Inputs.AlertRuleAnyOfOrLeafConditionArgs
                                {
                                    Field = "category",
                                    Equals = "ServiceHealth",
                                },
                            },
                        },
                        Actions = new AzureNative.Monitor.Inputs.ActionListArgs(),
                    }
                );
            })
        );

    [Fact]
    public async Task An_output_an_explicit_dependency_and_a_parent_are_enough() =>
        Assert.Empty(
            await FindingsAsync(() =>
            {
                var group = MakeGroup("group");
                Lock("by-output", group.Id);
                Lock("by-dependency", Group, new() { DependsOn = { group } }, "second");
                Lock("by-parent", Group, new() { Parent = group }, "third");
                var component = new StackPrograms.PhasedGroup("component", default, new() { DependsOn = { group } });
                Lock("by-component", Group, new() { Parent = component }, "fourth");
                Lock("by-what-is-below", Group, new() { DependsOn = { component } }, "fifth");
            })
        );

    private static async Task<IEnumerable<string>> FindingsAsync(Action program)
    {
        var model = await StackPrograms.PreviewAsync(program);
        Assert.Empty(model.Diagnostics);
        return new ReferenceClosure(model, DeclaredIds.None).Findings();
    }

    private static AzureNative.Resources.ResourceGroup MakeGroup(string name) => new(name, new() { ResourceGroupName = "rg-a" });

    private static void Lock(string name, Input<string> scope, CustomResourceOptions? options = null, string lockName = "first") =>
        _ = new AzureNative.Authorization.ManagementLockByScope(
            name,
            new()
            {
                LockName = lockName,
                Scope = scope,
                Level = AzureNative.Authorization.LockLevel.CanNotDelete,
            },
            options
        );
}
