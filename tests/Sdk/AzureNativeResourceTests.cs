using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Sdk;

public sealed class AzureNativeResourceTests
{
    private const string HostPool = "azure-native:desktopvirtualization:HostPool";

    [Fact]
    public async Task Inputs_arrive_under_their_wire_names()
    {
        var mocks = new RecordingMocks().EchoInputsOf(HostPool);
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.DesktopVirtualization.HostPool(
                    "pool",
                    new()
                    {
                        ResourceGroupName = "rg",
                        HostPoolName = "hp",
                        HostPoolType = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
                        LoadBalancerType = "BreadthFirst",
                        PreferredAppGroupType = AzureNative.DesktopVirtualization.PreferredAppGroupType.Desktop,
                        MaxSessionLimit = 12,
                        StartVMOnConnect = true,
                        Tags = { ["a"] = "b" },
                        AgentUpdate = new AzureNative.DesktopVirtualization.Inputs.AgentUpdatePropertiesArgs
                        {
                            MaintenanceWindows =
                            {
                                new AzureNative.DesktopVirtualization.Inputs.MaintenanceWindowPropertiesArgs
                                {
                                    DayOfWeek = AzureNative.DesktopVirtualization.DayOfWeek.Friday,
                                    Hour = 2,
                                },
                            },
                        },
                    }
                );
            }
        );
        var inputs = mocks.InputsOf("pool");
        var window = Expect.Map(Expect.List(Expect.Map(inputs["agentUpdate"])["maintenanceWindows"]).Single());

        Assert.Equal(
            [
                "agentUpdate",
                "hostPoolName",
                "hostPoolType",
                "loadBalancerType",
                "maxSessionLimit",
                "preferredAppGroupType",
                "resourceGroupName",
                "startVMOnConnect",
                "tags",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("Pooled", inputs["hostPoolType"]);
        Assert.Equal(12.0, inputs["maxSessionLimit"]);
        Assert.Equal(true, inputs["startVMOnConnect"]);
        Assert.Equal("b", Expect.Map(inputs["tags"])["a"]);
        Assert.Equal("Friday", window["dayOfWeek"]);
        Assert.Equal(2.0, window["hour"]);
    }

    [Fact]
    public async Task State_arrives_in_typed_outputs()
    {
        var mocks = new RecordingMocks().Answer(
            HostPool,
            _ =>
                (
                    "id",
                    State.Of(
                        ("name", "hp"),
                        ("maxSessionLimit", 12),
                        ("tags", State.Of(("a", "b"))),
                        ("applicationGroupReferences", ImmutableArray.Create<object>("group"))
                    )
                )
        );
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.DesktopVirtualization.HostPool("pool", Pool());
            }
        );
        var pool = Assert.IsType<AzureNative.DesktopVirtualization.HostPool>(Assert.Single(resources));

        Assert.Equal("hp", await Expect.KnownAsync(pool.Name));
        Assert.Equal(12, await Expect.KnownAsync(pool.MaxSessionLimit));
        Assert.Equal("b", (await Expect.KnownAsync(pool.Tags))?["a"]);
        Assert.Equal(["group"], await Expect.ItemsAsync(pool.ApplicationGroupReferences));
    }

    [Fact]
    public async Task An_object_of_the_state_arrives_in_a_typed_output()
    {
        var mocks = new RecordingMocks().Answer(
            "azure-native:hybridcompute:Machine",
            _ => ("id", State.Of(("identity", State.Of(("principalId", "p"), ("tenantId", "t")))))
        );
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.HybridCompute.Machine("machine", new() { ResourceGroupName = "rg" });
            }
        );
        var identity = await Expect.KnownAsync(Assert.IsType<AzureNative.HybridCompute.Machine>(Assert.Single(resources)).Identity);

        Assert.Equal(("p", "t", null), (identity?.PrincipalId, identity?.TenantId, identity?.Type));
    }

    [Fact]
    public async Task The_name_input_is_not_the_name_output()
    {
        var mocks = new RecordingMocks().EchoInputsOf(HostPool);
        var resources = await Run.PreviewAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.DesktopVirtualization.HostPool("pool", Pool());
            }
        );

        await Expect.UnknownAsync(Assert.IsType<AzureNative.DesktopVirtualization.HostPool>(Assert.Single(resources)).Name);
    }

    [Fact]
    public async Task Missing_required_inputs_are_named()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new AzureNative.DesktopVirtualization.Workspace("workspace", new());
        });

        Assert.Contains(
            "DesktopVirtualization.WorkspaceArgs.ResourceGroupName is required but was not given a value",
            failure,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_missing_required_list_is_named_by_its_field()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new AzureNative.Monitor.MetricAlert(
                "alert",
                new()
                {
                    ResourceGroupName = "rg",
                    Criteria = Criteria(),
                    Enabled = true,
                    EvaluationFrequency = "PT5M",
                    Severity = 2,
                    WindowSize = "PT5M",
                }
            );
        });

        Assert.Contains("MetricAlertArgs._scopes is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_union_of_many_objects_arrives_as_the_args_it_holds()
    {
        const string alert = "azure-native:monitor:MetricAlert";
        var mocks = new RecordingMocks().EchoInputsOf(alert);
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.Monitor.MetricAlert(
                    "alert",
                    new()
                    {
                        ResourceGroupName = "rg",
                        Criteria = Output.Create(Criteria()),
                        Enabled = true,
                        EvaluationFrequency = "PT5M",
                        Scopes = { "scope" },
                        Severity = 2,
                        WindowSize = "PT5M",
                    }
                );
            }
        );
        var criteria = Expect.Map(mocks.InputsOf("alert")["criteria"]);

        Assert.Equal("odata", criteria["odataType"]);
        Assert.Equal(80.0, Expect.Map(Expect.List(criteria["allOf"]).Single())["threshold"]);
    }

    [Fact]
    public async Task Defaults_of_the_constructor_arrive_in_the_inputs()
    {
        const string assignment = "azure-native:authorization:RoleAssignment";
        var mocks = new RecordingMocks().EchoInputsOf(assignment);
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.Authorization.RoleAssignment(
                    "unsaid",
                    new()
                    {
                        PrincipalId = "p",
                        RoleDefinitionId = "r",
                        Scope = "s",
                    }
                );
                _ = new AzureNative.Authorization.RoleAssignment(
                    "said",
                    new()
                    {
                        PrincipalId = "p",
                        RoleDefinitionId = "r",
                        Scope = "s",
                        PrincipalType = AzureNative.Authorization.PrincipalType.ServicePrincipal,
                    }
                );
            }
        );

        Assert.Equal("User", mocks.InputsOf("unsaid")["principalType"]);
        Assert.Equal("ServicePrincipal", mocks.InputsOf("said")["principalType"]);
    }

    [Fact]
    public async Task An_id_in_the_options_of_a_new_resource_is_ignored()
    {
        var mocks = new RecordingMocks().EchoInputsOf(HostPool);
        var resources = await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.DesktopVirtualization.HostPool("pool", Pool(), new() { Id = "ignored" });
            }
        );

        Assert.Equal("", mocks.Resource("pool").Id);
        Assert.Equal(
            "pool-id",
            await Expect.KnownAsync(Assert.IsType<AzureNative.DesktopVirtualization.HostPool>(Assert.Single(resources)).Id)
        );
    }

    [Fact]
    public async Task Transformations_see_typed_args()
    {
        var mocks = new RecordingMocks().EchoInputsOf(HostPool);
        ResourceArgs? seen = null;
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.DesktopVirtualization.HostPool("pool", Pool(), new() { ResourceTransformations = { Rename } });
            }
        );

        Assert.IsType<AzureNative.DesktopVirtualization.HostPoolArgs>(seen);
        Assert.Equal("changed", mocks.InputsOf("pool")["friendlyName"]);

        ResourceTransformationResult? Rename(ResourceTransformationArgs args)
        {
            seen = args.Args;
            ((AzureNative.DesktopVirtualization.HostPoolArgs)args.Args).FriendlyName = "changed";
            return new ResourceTransformationResult(args.Args, args.Options);
        }
    }

    [Fact]
    public void Enums_are_their_wire_values()
    {
        Assert.Equal("standard", AzureNative.KeyVault.SkuName.Standard.ToString());
        Assert.Equal("*", (string)AzureNative.AzureStackHCI.SecurityRuleProtocol.Asterisk);
        Assert.Equal("Microsoft-Perf", (string)AzureNative.Monitor.KnownDataFlowStreams.Microsoft_Perf);
        Assert.Equal("Equals", (string)AzureNative.Monitor.Operator.EqualsValue);
        Assert.True(AzureNative.KeyVault.SkuName.Standard == AzureNative.KeyVault.SkuName.Standard);
        Assert.True(AzureNative.KeyVault.SkuName.Standard != AzureNative.KeyVault.SkuName.Premium);
    }

    private static AzureNative.DesktopVirtualization.HostPoolArgs Pool() =>
        new()
        {
            ResourceGroupName = "rg",
            HostPoolName = "hp",
            HostPoolType = "Pooled",
            LoadBalancerType = "BreadthFirst",
            PreferredAppGroupType = "Desktop",
        };

    private static AzureNative.Monitor.Inputs.MetricAlertSingleResourceMultipleMetricCriteriaArgs Criteria() =>
        new()
        {
            OdataType = "odata",
            AllOf =
            {
                new AzureNative.Monitor.Inputs.MetricCriteriaArgs
                {
                    CriterionType = "StaticThresholdCriterion",
                    MetricName = "cpu",
                    Name = "cpu",
                    Operator = "GreaterThan",
                    Threshold = 80,
                    TimeAggregation = "Average",
                },
            },
        };
}
