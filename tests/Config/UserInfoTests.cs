using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Tests.Configuration.Robustness;

namespace AvdPulumi.Tests.Configuration;

/// <summary>A user in an address, put into every value there is: found once, at its place, and repeated by nothing.</summary>
public sealed class UserInfoTests
{
    private const string Password = "hunter2";

    [Theory]
    [InlineData($"https://svc:{Password}@store.contoso.com/agent.msi")]
    [InlineData($"HTTP://svc:{Password}@proxy:8080")]
    [InlineData($"smb://svc:{Password}@files.contoso.com/share")]
    [InlineData($"https://svc:a/{Password}@proxy.contoso.com")]
    [InlineData($"https://a@b:{Password}@proxy.contoso.com")]
    [InlineData($"see https://svc:{Password}@proxy.contoso.com for it")]
    [InlineData($@"https:\\svc:{Password}@proxy.contoso.com")]
    public void Every_value_is_looked_at_and_none_is_repeated(string address)
    {
        var tree = ConfigTree.Of("prod");
        var values = Spot.In(tree).Where(spot => spot.Shape.Kind is not (ValueKind.Record or ValueKind.List or ValueKind.TextMap)).ToList();

        Assert.True(values.Count > 100);
        Assert.All(
            values,
            spot =>
            {
                var found = ConfigTree.Load(spot.With(tree, JsonValue.Create(address))).Diagnostics;
                Assert.Equal(
                    spot.Shape.IsSecret ? "AVD0033" : "AVD0038",
                    Assert.Single(found, finding => finding.Path == spot.Path && finding.Severity == Severity.Error).Code
                );
                Assert.DoesNotContain(found, finding => finding.ToString().Contains(Password, StringComparison.Ordinal));
            }
        );
    }

    [Theory]
    [InlineData($"svc:{Password}@proxy.contoso.com:8080")]
    [InlineData($"https://{Password}@proxy.contoso.com")]
    [InlineData($"https://svc:x{Password}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@proxy.contoso.com")]
    public void No_message_repeats_a_user_with_or_without_a_scheme(string address)
    {
        var tree = ConfigTree.Of("prod");
        foreach (var spot in Spot.In(tree).Where(spot => spot.Shape.Kind is not (ValueKind.Record or ValueKind.List or ValueKind.TextMap)))
            Assert.DoesNotContain(
                ConfigTree.Load(spot.With(tree, JsonValue.Create(address))).Diagnostics,
                finding => finding.ToString().Contains(Password, StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_key_is_not_repeated_either() =>
        Assert.DoesNotContain(
            Loaded.Overlay($"host_pool: {{'https://svc:{Password}@proxy': x}}").Diagnostics,
            finding => finding.ToString().Contains(Password, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData($"https://x.blob.core.windows.net/c?sv=1&sig={Password}%3D")]
    [InlineData($"sig={Password}")]
    [InlineData($"AccountName=x;AccountKey={Password}==;EndpointSuffix=core.windows.net")]
    public void No_message_repeats_a_key_or_a_signature(string text)
    {
        var tree = ConfigTree.Of("prod");
        foreach (var spot in Spot.In(tree).Where(spot => spot.Shape.Kind is not (ValueKind.Record or ValueKind.List or ValueKind.TextMap)))
            Assert.DoesNotContain(
                ConfigTree.Load(spot.With(tree, JsonValue.Create(text))).Diagnostics,
                finding => finding.ToString().Contains(Password, StringComparison.Ordinal)
            );
        Assert.DoesNotContain(
            Loaded.Overlay($"host_pool: {{'{text}': x}}").Diagnostics,
            finding => $"{finding} {finding.Path}".Contains(Password, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("https://mirror.contoso.com/agent@1.2")]
    [InlineData("https://mirror.contoso.com:8443/agent@1.2")]
    [InlineData("https://mirror.contoso.com?owner=ops@contoso.com")]
    [InlineData("ops@contoso.com")]
    [InlineData("mailto:ops@contoso.com")]
    [InlineData("ssh://git@github.com/contoso/avd")]
    [InlineData("Owner: ops@contoso.com")]
    public void An_at_sign_elsewhere_is_fine(string tag) =>
        Assert.DoesNotContain(Loaded.Overlay($"tags: {{place: '{tag}'}}").Diagnostics, finding => finding.Code is "AVD0038" or "AVD0039");

    [Theory]
    [InlineData("://")]
    [InlineData("https://a:")]
    [InlineData("a:")]
    [InlineData("a@")]
    public void A_damaged_value_is_read_in_no_time(string part) =>
        Assert.DoesNotContain(
            Loaded.Overlay($"tags: {{place: '{string.Concat(Enumerable.Repeat(part, 200_000))}@'}}").Diagnostics,
            finding => finding.Code == "AVD9001"
        );

    [Fact]
    public void A_user_name_alone_is_advice_in_a_text()
    {
        var found = Assert.Single(
            Loaded.Overlay("tags: {repository: 'https://contoso@dev.azure.com/contoso/avd'}").Diagnostics,
            finding => finding.Code == "AVD0039"
        );

        Assert.Equal((Severity.Warning, "tags.repository"), (found.Severity, found.Path));
    }
}
