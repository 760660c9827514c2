using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Generator;

/// <summary>Where a type is easily guessed wrong: the compiler would then accept a program that the other package source rejects.</summary>
public class TypeTrapTests
{
    public static TheoryData<string, string, string> Doubles
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (type, wire) in Manifest.Exceptions("doubles"))
                rows.Add(type.Package, type.FullName, wire);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Doubles))]
    public void A_number_or_int64_of_the_API_is_a_double(string package, string type, string wire) =>
        Assert.True(Members.TypeOf(Manifest.TypeOf(package, type), wire).Mentions(typeof(double)));

    [Theory]
    [InlineData(typeof(AzureNative.DesktopVirtualization.HostPoolArgs), "maxSessionLimit")]
    [InlineData(typeof(AzureNative.OperationalInsights.WorkspaceArgs), "retentionInDays")]
    [InlineData(typeof(AzureNative.Monitor.MetricAlertArgs), "severity")]
    [InlineData(typeof(AzureNative.Storage.FileShareArgs), "shareQuota")]
    [InlineData(typeof(AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs), "processors")]
    [InlineData(typeof(Pulumi.Random.RandomPasswordArgs), "length")]
    public void Any_other_number_is_an_int(Type type, string wire) => Assert.Equal(typeof(Input<int>), Members.TypeOf(type, wire));

    [Theory]
    [InlineData(typeof(AzureNative.Storage.StorageAccountArgs), "accessTier", typeof(AzureNative.Storage.AccessTier))]
    [InlineData(typeof(AzureNative.Storage.BlobContainerArgs), "publicAccess", typeof(AzureNative.Storage.PublicAccess))]
    [InlineData(typeof(AzureNative.Storage.Inputs.NetworkRuleSetArgs), "defaultAction", typeof(AzureNative.Storage.DefaultAction))]
    [InlineData(typeof(AzureNative.KeyVault.Inputs.SkuArgs), "name", typeof(AzureNative.KeyVault.SkuName))]
    [InlineData(typeof(AzureNative.KeyVault.Inputs.VaultPropertiesArgs), "createMode", typeof(AzureNative.KeyVault.CreateMode))]
    [InlineData(
        typeof(AzureNative.DesktopVirtualization.Inputs.MaintenanceWindowPropertiesArgs),
        "dayOfWeek",
        typeof(AzureNative.DesktopVirtualization.DayOfWeek)
    )]
    [InlineData(
        typeof(AzureNative.Maintenance.Inputs.TagSettingsPropertiesArgs),
        "filterOperator",
        typeof(AzureNative.Maintenance.TagOperators)
    )]
    public void A_strict_enum_takes_no_text(Type type, string wire, Type enumeration) =>
        Assert.Equal(typeof(Input<>).MakeGenericType(enumeration), Members.TypeOf(type, wire));

    [Theory]
    [InlineData(
        typeof(AzureNative.DesktopVirtualization.HostPoolArgs),
        "hostPoolType",
        typeof(AzureNative.DesktopVirtualization.HostPoolType)
    )]
    [InlineData(typeof(AzureNative.KeyVault.Inputs.NetworkRuleSetArgs), "defaultAction", typeof(AzureNative.KeyVault.NetworkRuleAction))]
    [InlineData(typeof(AzureNative.Storage.StorageAccountArgs), "kind", typeof(AzureNative.Storage.Kind))]
    [InlineData(typeof(AzureNative.AzureStackHCI.SecurityRuleArgs), "protocol", typeof(AzureNative.AzureStackHCI.SecurityRuleProtocol))]
    public void A_relaxed_enum_takes_text_too(Type type, string wire, Type enumeration) =>
        Assert.Equal(typeof(InputUnion<,>).MakeGenericType(typeof(string), enumeration), Members.TypeOf(type, wire));

    [Fact]
    public void Three_kinds_of_criteria_make_a_bare_object() =>
        Assert.Equal(typeof(object), Members.TypeOf(typeof(AzureNative.Monitor.MetricAlertArgs), "criteria"));

    [Fact]
    public void A_list_of_two_kinds_of_criteria_is_a_list_of_unions() =>
        Assert.Equal(
            typeof(InputList<Union<AzureNative.Monitor.Inputs.DynamicMetricCriteriaArgs, AzureNative.Monitor.Inputs.MetricCriteriaArgs>>),
            Members.TypeOf(typeof(AzureNative.Monitor.Inputs.MetricAlertMultipleResourceMultipleMetricCriteriaArgs), "allOf")
        );

    [Fact]
    public void A_list_of_a_relaxed_enum_is_a_list_of_unions() =>
        Assert.Equal(
            typeof(InputList<Union<string, AzureNative.Monitor.KnownDataFlowStreams>>),
            Members.TypeOf(typeof(AzureNative.Monitor.Inputs.DataFlowArgs), "streams")
        );

    [Fact]
    public void Free_form_values_are_inputs_of_object() =>
        Assert.Equal(
            typeof(Input<object>),
            Members.TypeOf(typeof(AzureNative.HybridCompute.Inputs.MachineExtensionPropertiesArgs), "settings")
        );

    [Fact]
    public void A_list_that_comes_back_is_an_array_and_never_null() =>
        Assert.Equal(
            typeof(Output<ImmutableArray<string>>),
            Members.TypeOf(typeof(AzureNative.DesktopVirtualization.HostPool), "applicationGroupReferences")
        );

    [Fact]
    public void What_comes_back_cannot_be_made_by_a_program()
    {
        var constructors = typeof(AzureNative.HybridCompute.Outputs.IdentityResponse).GetConstructors(
            BindingFlags.Public | BindingFlags.Instance
        );

        Assert.Empty(constructors);
        Assert.Empty(typeof(AzureNative.DesktopVirtualization.HostPoolType).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void An_enum_holds_the_wire_value_under_a_name_that_C_sharp_allows()
    {
        Assert.Equal("Microsoft-Perf", AzureNative.Monitor.KnownDataFlowStreams.Microsoft_Perf.ToString());
        Assert.Equal("*", AzureNative.AzureStackHCI.SecurityRuleProtocol.Asterisk.ToString());
        Assert.Equal("standard", AzureNative.KeyVault.SkuName.Standard.ToString());
        Assert.Equal("Equals", AzureNative.Monitor.Operator.EqualsValue.ToString());
        Assert.Equal("gt", (string)AzureNative.Monitor.ConditionOperator.GreaterThan);
    }
}
