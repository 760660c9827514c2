using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class RegionRulesTests
{
    [Theory]
    [InlineData("location", "West Europe")]
    [InlineData("location", "WestEurope")]
    [InlineData("location", "westeurop")]
    [InlineData("location", "wesrtus2")]
    [InlineData("metadata_location", "West Europe")]
    [InlineData("metadata_location", "somewhere else")]
    public void Rejects_a_region_that_Azure_spells_otherwise(string key, string region) =>
        RuleCheck
            .Of($"deployment: {{{key}: {region}}}")
            .Finds("AVD0110", $"deployment.{key}")
            .DoesNotFind("AVD0111")
            .DoesNotFind("AVD0112");

    [Fact]
    public void Reads_the_region_of_private_endpoints_too() =>
        RuleCheck.Of("network: {private_endpoint_location: West Europe}").Finds("AVD0110", "network.private_endpoint_location");

    [Fact]
    public void Lets_private_endpoints_be_in_a_region_of_their_own() =>
        RuleCheck.Of("network: {private_endpoint_location: northeurope}").DoesNotFind("AVD0110").DoesNotFind("AVD0112");

    [Theory]
    [InlineData("westeurope")]
    [InlineData("atlantiscentralnorth")]
    [InlineData("eastus3")]
    [InlineData("denmarkwest")]
    public void Takes_short_names_even_of_regions_that_opened_since(string region) =>
        RuleCheck.Of($"deployment: {{location: {region}}}").DoesNotFind("AVD0110");

    [Theory]
    [InlineData("germanywestcentral")]
    [InlineData("atlantiscentralnorth")]
    [InlineData("eastus3")]
    public void Warns_of_a_region_that_is_not_known_to_hold_AVD_objects(string region) =>
        RuleCheck.Of($"deployment: {{metadata_location: {region}}}").Finds("AVD0111", "deployment.metadata_location", Severity.Warning);

    [Fact]
    public void Takes_a_region_of_AVD_that_is_not_that_of_the_machines() =>
        RuleCheck.Of("deployment: {location: southeastasia, metadata_location: northeurope}").DoesNotFind("AVD0111").DoesNotFind("AVD0112");

    [Fact]
    public void Warns_of_a_region_where_Azure_Local_is_not_known() =>
        RuleCheck.Of("deployment: {location: northeurope}").Finds("AVD0112", "deployment.location", Severity.Warning);

    [Fact]
    public void All_lists_spell_regions_the_same_way()
    {
        Assert.Empty(AzureRegions.AvdMetadata.Except(AzureRegions.All));
        Assert.Empty(AzureRegions.AzureLocal.Except(AzureRegions.All));
        Assert.All(AzureRegions.All, region => Assert.Matches("^[a-z0-9]+$", region));
        Assert.Equal(AzureRegions.All.Length, AzureRegions.All.Distinct().Count());
    }
}
