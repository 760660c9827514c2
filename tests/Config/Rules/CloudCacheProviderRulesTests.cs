using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class CloudCacheProviderRulesTests
{
    private const string Smb = @"{type: smb, name: A, path: '\\fs01\profiles'}";
    private const string Blob = "{type: azure, name: B, connection_string: keyvault://kv-contoso-core/blob}";

    [Theory]
    [InlineData("{type: smb, name: A}", "path")]
    [InlineData("{type: azure, name: A}", "connection_string")]
    public void Rejects_a_provider_without_its_place(string provider, string key) =>
        Of(provider).Finds("AVD3056", $"fslogix.cloud_cache.providers[0].{key}");

    [Fact]
    public void Takes_providers_with_their_places() => Of(Smb + ", " + Blob).DoesNotFind("AVD3056").DoesNotFind("AVD3057");

    [Theory]
    [InlineData(@"{type: smb, name: A, path: '\\fs01\profiles', connection_string: keyvault://kv-contoso-core/blob}", "connection_string")]
    [InlineData(@"{type: azure, name: A, path: '\\fs01\profiles', connection_string: keyvault://kv-contoso-core/blob}", "path")]
    public void Rejects_a_provider_of_two_kinds(string provider, string key) =>
        Of(provider).Finds("AVD3057", $"fslogix.cloud_cache.providers[0].{key}");

    [Fact]
    public void Takes_providers_of_one_kind_each() => Of(Blob + ", " + Smb).DoesNotFind("AVD3057");

    [Theory]
    [InlineData(Smb + @", {type: smb, name: C, path: '\\FS01\Profiles'}", "path")]
    [InlineData(Blob + ", {type: azure, name: C, connection_string: keyvault://kv-contoso-core/blob}", "connection_string")]
    public void Rejects_two_providers_in_one_place(string providers, string key) =>
        Of(providers).Finds("AVD3058", $"fslogix.cloud_cache.providers[1].{key}");

    [Fact]
    public void Takes_providers_in_different_places() =>
        Of(Smb + @", {type: smb, name: C, path: '\\fs02\profiles'}").DoesNotFind("AVD3058");

    [Fact]
    public void Warns_of_two_providers_of_one_name() =>
        Of(Smb + @", {type: smb, name: a, path: '\\fs02\profiles'}")
            .Finds("AVD3059", "fslogix.cloud_cache.providers[1].name", Severity.Warning);

    [Fact]
    public void Takes_providers_of_different_names() => Of(Smb + ", " + Blob).DoesNotFind("AVD3059");

    [Theory]
    [InlineData("healthy_providers_for_register")]
    [InlineData("healthy_providers_for_unregister")]
    public void Rejects_more_healthy_providers_than_there_are(string key) =>
        Of(Smb + ", " + Blob, $"{key}: 3").Finds("AVD3060", $"fslogix.cloud_cache.{key}");

    [Theory]
    [InlineData(Smb, "is 3, but there is only 1 provider.")]
    [InlineData(Smb + ", " + Blob, "is 3, but there are only 2 providers.")]
    public void Counts_providers_in_plain_words(string providers, string says) =>
        Of(providers, "healthy_providers_for_register: 3").Says("AVD3060", says);

    [Fact]
    public void Takes_as_many_healthy_providers_as_there_are() =>
        Of(Smb + ", " + Blob, "healthy_providers_for_register: 2, healthy_providers_for_unregister: 2")
            .DoesNotFind("AVD3060")
            .DoesNotFind("AVD3061");

    [Fact]
    public void Warns_of_sign_in_without_a_provider() =>
        Of(Smb, "healthy_providers_for_register: 0")
            .Finds("AVD3061", "fslogix.cloud_cache.healthy_providers_for_register", Severity.Warning);

    [Fact]
    public void Takes_sign_in_with_one_provider() => Of(Smb).DoesNotFind("AVD3061");

    [Fact]
    public void Notes_a_single_provider() => Of(Smb).Finds("AVD3062", "fslogix.cloud_cache.providers", Severity.Note);

    // whoever has one share behind a WAN is sent here by AVD8035
    [Theory]
    [InlineData(
        "fslogix: {locations: null, cloud_cache: {providers: [{type: smb, name: FILES, path: '\\\\stprofiles.file.core.windows.net\\profiles'}]}}"
    )]
    [InlineData(
        "deployment: {topology: multi_cluster}\nfslogix: {locations: null, cloud_cache: {providers: [{type: smb, name: FILES, path: '\\\\sofs-con.corp.contoso.com\\profiles'}]}}"
    )]
    public void A_single_provider_behind_a_wan_is_what_the_cache_is_for(string overlay) =>
        RuleCheck.Of(overlay).DoesNotFind("AVD3062").DoesNotFind("AVD8035");

    [Fact]
    public void Takes_two_providers() => Of(Smb + ", " + Blob).DoesNotFind("AVD3062");

    private static RuleCheck Of(string providers, string more = "clear_cache_on_sign_out: true") =>
        RuleCheck.Of($"fslogix: {{cloud_cache: {{{more}, providers: [{providers}]}}}}");
}
