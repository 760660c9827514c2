using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration;

public class TextValueTests
{
    private const string Group = "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg";

    public static TheoryData<string, string, bool> Values =>
        new()
        {
            { nameof(IPv4Address), "10.10.0.4", true },
            { nameof(IPv4Address), "0.0.0.0", true },
            { nameof(IPv4Address), "255.255.255.255", true },
            { nameof(IPv4Address), "10.10.0.256", false },
            { nameof(IPv4Address), "10.10.0", false },
            { nameof(IPv4Address), "10.10.0.04", false },
            { nameof(IPv4Address), "10.10.0.4 ", false },
            { nameof(IPv4Address), "10.10.0.+4", false },
            { nameof(IPv4Address), "fe80::1", false },
            { nameof(Cidr), "10.10.0.0/16", true },
            { nameof(Cidr), "0.0.0.0/0", true },
            { nameof(Cidr), "203.0.113.16/32", true },
            { nameof(Cidr), "10.10.0.0", false },
            { nameof(Cidr), "10.10.0.0/33", false },
            { nameof(Cidr), "10.10.0.0/016", false },
            { nameof(Cidr), "10.10.0.0/-1", false },
            { nameof(TimeOfDay), "00:00", true },
            { nameof(TimeOfDay), "23:59", true },
            { nameof(TimeOfDay), "24:00", false },
            { nameof(TimeOfDay), "8:00", false },
            { nameof(TimeOfDay), "08:60", false },
            { nameof(TimeOfDay), "08:00:00", false },
            { nameof(IsoDuration), "PT1H", true },
            { nameof(IsoDuration), "P27D", true },
            { nameof(IsoDuration), "P1W2DT3H4M5S", true },
            { nameof(IsoDuration), "PT0S", true },
            { nameof(IsoDuration), "P", false },
            { nameof(IsoDuration), "PT", false },
            { nameof(IsoDuration), "P1DT", false },
            { nameof(IsoDuration), "1D", false },
            { nameof(IsoDuration), "P1M", false },
            { nameof(IsoDuration), "P1H", false },
            { nameof(IsoDuration), "PT1M1H", false },
            { nameof(IsoDuration), "P1D1D", false },
            { nameof(IsoDuration), "P-1D", false },
            { nameof(IsoDuration), "P1.5D", false },
            { nameof(IsoDuration), "PT1HT1M", false },
            { nameof(UncPath), @"\\sofs\profiles", true },
            { nameof(UncPath), @"\\sofs.corp.contoso.com\profiles\office", true },
            { nameof(UncPath), @"\\sofs", false },
            { nameof(UncPath), @"\\sofs\", false },
            { nameof(UncPath), @"\sofs\profiles", false },
            { nameof(UncPath), "//sofs/profiles", false },
            { nameof(UncPath), @"\\sofs\pro*files", false },
            { nameof(ArmId), Group, true },
            { nameof(ArmId), Group + "/providers/Microsoft.KeyVault/vaults/kv", true },
            { nameof(ArmId), Group + "/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet", true },
            { nameof(ArmId), Group + "/providers/Microsoft.KeyVault/vaults", false },
            { nameof(ArmId), Group + "/", false },
            { nameof(ArmId), Group + "/providers/Microsoft.KeyVault", false },
            { nameof(ArmId), "/subscriptions/00000000-0000-0000-0000-00000000000a", false },
            { nameof(ArmId), "subscriptions/x", false },
            { nameof(SecretReference), "generate", true },
            { nameof(SecretReference), "config://join_password", true },
            { nameof(SecretReference), "keyvault://kv-contoso/avd-join", true },
            { nameof(SecretReference), "Generate", false },
            { nameof(SecretReference), "keyvault://kv", false },
            { nameof(SecretReference), "keyvault://kv-contoso/avd_join", false },
            { nameof(SecretReference), "keyvault://1kv/avd", false },
            { nameof(SecretReference), "config://", false },
            { nameof(SecretReference), "config://9", false },
            { nameof(SecretReference), "hunter2", false },
            { nameof(SecretReference), "", false },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_made_only_from_the_right_text_and_editors_agree(string type, string text, bool isRight)
    {
        var shape = TextValueType.All.Single(known => known.Type.Name == type);

        Assert.Equal(isRight, shape.Create(text) is not null);
        Assert.Equal(isRight, Regex.IsMatch(text, shape.Pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_gives_its_text_back(string type, string text, bool isRight)
    {
        var value = TextValueType.All.Single(known => known.Type.Name == type).Create(text);

        Assert.Equal(isRight ? text : null, value?.ToString());
    }

    [Fact]
    public void A_range_has_nothing_but_zeros_after_its_prefix()
    {
        Assert.False(Cidr.TryCreate("10.10.0.1/16", out _));
        Assert.True(Cidr.TryCreate("10.10.16.0/20", out var range));
        Assert.True(IPv4Address.TryCreate("10.10.31.255", out var inside));
        Assert.True(IPv4Address.TryCreate("10.10.32.0", out var outside));
        Assert.Equal((true, false), (range.Contains(inside), range.Contains(outside)));
    }

    [Fact]
    public void An_arm_id_knows_its_parts()
    {
        Assert.True(ArmId.TryCreate(Group + "/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet", out var id));

        Assert.Equal(("Microsoft.Network/virtualNetworks/subnets", "snet", "rg"), (id.ResourceType, id.Name, id.ResourceGroup));
        Assert.Equal(new Guid("00000000-0000-0000-0000-00000000000a"), id.SubscriptionId);
        Assert.True(id.Is("microsoft.network/VIRTUALNETWORKS/subnets"));
        Assert.False(id.Is("Microsoft.Network/virtualNetworks"));
    }

    [Fact]
    public void A_unc_path_knows_its_server_and_share()
    {
        Assert.True(UncPath.TryCreate(@"\\sofs\profiles\a", out var path));

        Assert.Equal(("sofs", "profiles"), (path.Server, path.Share));
    }

    [Theory]
    [InlineData("P1W2DT3H4M5S", 9 * 86400 + 3 * 3600 + 4 * 60 + 5)]
    [InlineData("PT90M", 5400)]
    [InlineData("PT48H", 172800)]
    public void A_duration_is_the_sum_of_its_parts(string text, int seconds)
    {
        Assert.True(IsoDuration.TryCreate(text, out var duration));

        Assert.Equal(seconds, duration.Value.TotalSeconds);
    }

    [Fact]
    public void Durations_of_more_than_ten_years_are_refused() => Assert.False(IsoDuration.TryCreate("P999999999D", out _));

    [Fact]
    public void Times_in_code_are_checked_too() => Assert.Throws<ArgumentOutOfRangeException>(() => TimeOfDay.From(24, 0));
}
