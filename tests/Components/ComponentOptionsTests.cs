using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

/// <summary>Options of the AVD objects, which mocks do not see and the recorder of the preview does.</summary>
public sealed class ComponentOptionsTests
{
    private static readonly ResourceExtensions ReadOnly = new() { Lock = new(AzureNative.Authorization.LockLevel.ReadOnly, "closed") };

    [Theory]
    [InlineData("pool-pool", "hostPoolType")]
    [InlineData("apps-group", "applicationGroupType,hostPoolArmPath")]
    [InlineData("apps-app-editor", "applicationType,msixPackageApplicationId,msixPackageFamilyName")]
    [InlineData("plan-plan", "hostPoolType")]
    public async Task What_azure_takes_at_creation_only_replaces_and_frees_the_name_first(string name, string inputs)
    {
        var resource = Named(await EstateAsync(), name);

        Assert.Equal(inputs.Split(','), resource.ReplaceOnChanges.AsEnumerable());
        Assert.True(resource.DeleteBeforeReplace);
    }

    [Theory]
    [InlineData("feed-workspace")]
    [InlineData("app-package")]
    [InlineData("plan-schedule-every-day")]
    public async Task Everything_else_is_updated_in_place(string name)
    {
        var resource = Named(await EstateAsync(), name);

        Assert.Empty(resource.ReplaceOnChanges);
        Assert.False(resource.DeleteBeforeReplace);
    }

    [Theory]
    [InlineData("apps-lock", "apps-app-editor")]
    [InlineData("plan-lock", "plan-schedule-every-day")]
    public async Task A_lock_waits_for_what_is_below_the_resource_it_closes(string name, string below)
    {
        var model = await EstateAsync();
        Assert.Contains(Named(model, below).Urn, Named(model, name).DependsOn);
    }

    [Fact]
    public async Task Schedules_come_after_their_plan()
    {
        var model = await EstateAsync();
        Assert.Contains(Named(model, "plan-plan").Urn, Named(model, "plan-schedule-every-day").DependsOn);
    }

    private static Task<PreviewModel> EstateAsync() =>
        StackPrograms.PreviewAsync(() =>
        {
            var pool = new HostPool("pool", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });
            var group = new ApplicationGroup(
                "apps",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.RemoteApps,
                    Extensions = ReadOnly,
                }
            );
            _ = new Workspace(
                "feed",
                new()
                {
                    Placement = SampleEstate.Placement,
                    ApplicationGroups = [group],
                    Definition = new() { Name = "ws-contoso" },
                }
            );
            _ = new ScalingPlan(
                "plan",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.ScalingPlan,
                    Extensions = ReadOnly,
                }
            );
            _ = new AppAttachPackage(
                "app",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.Package,
                }
            );
        });

    private static PreviewResource Named(PreviewModel model, string name) => model.Resources.Single(resource => resource.Name == name);
}
