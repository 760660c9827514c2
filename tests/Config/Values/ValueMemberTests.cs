using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Values;

/// <summary>What values of text know: their parts, what they are equal to, what is in them, and where they lead.</summary>
public sealed class ValueMemberTests
{
    private const string Guid = "00000000-0000-0000-0000-00000000000a";
    private const string Group = $"/subscriptions/{Guid}/resourceGroups/rg";
    private const string Sid = "S-1-5-21-1004336348-1177238915-682003330";

    [Fact]
    public void Ids_of_one_resource_are_equal_in_any_case()
    {
        var (id, shouted, other) = (
            Arm($"{Group}/providers/Microsoft.KeyVault/vaults/kv"),
            Arm($"{Group.ToUpperInvariant()}/PROVIDERS/Microsoft.KeyVault/vaults/KV"),
            Arm(Group)
        );

        Assert.True(id == shouted);
        Assert.Equal(id.GetHashCode(), shouted.GetHashCode());
        Assert.True(id != other);
        Assert.False(id.Equals(null));
        Assert.Equal("Microsoft.Resources/resourceGroups", other.ResourceType);
        Assert.Equal(("rg", "rg"), (other.Name, other.ResourceGroup));
    }

    [Fact]
    public void Values_know_their_parts()
    {
        Assert.True(DistinguishedName.TryCreate("CN=Computers,DC=corp,DC=contoso,DC=com", out var container));
        Assert.Equal(("corp.contoso.com", true), (container.Domain, container.IsContainer));
        Assert.True(DistinguishedName.TryCreate(@"OU=A\,VD, CN=Dc,DC=com", out var unit));
        Assert.False(unit.IsContainer);
        Assert.Equal([@"OU=A\,VD", "CN=Dc"], unit.Units);
        Assert.Contains("distinguishedName", DistinguishedName.HintFor("AVD")!, StringComparison.Ordinal);
        Assert.Contains("before each label", DistinguishedName.HintFor("OU=AVD, DC=corp.contoso.com")!, StringComparison.Ordinal);
        Assert.Null(DistinguishedName.HintFor("OU=A.VD,DC=corp"));

        Assert.True(LogonName.TryCreate(@"CONTOSO\svc", out var old));
        Assert.Equal(("CONTOSO", "svc", false), (old.Domain, old.User, old.IsPrincipalName));
        Assert.True(LogonName.TryCreate("svc@corp.contoso.com", out var principal));
        Assert.Equal(("corp.contoso.com", "svc", true), (principal.Domain, principal.User, principal.IsPrincipalName));

        Assert.Equal(("CONTOSO", "svc"), (AccountName.From(@"CONTOSO\svc").Domain, AccountName.From(@"CONTOSO\svc").Name));
        Assert.Equal((null, "svc"), (AccountName.From("svc").Domain, AccountName.From("svc").Name));
        Assert.Contains(
            "'a@b' is not an account",
            Assert.Throws<ArgumentException>(() => AccountName.From("a@b")).Message,
            StringComparison.Ordinal
        );

        Assert.True(DnsName.TryCreate("corp.contoso.com", out var name));
        Assert.Equal("corp", name.FirstLabel);
        Assert.Null(DnsName.HintFor("corp.com"));
        Assert.Contains("netbios_name", DnsName.HintFor("corp")!, StringComparison.Ordinal);

        Assert.True(AccountSid.TryCreate($"{Sid}-1107", out var account));
        Assert.True(DomainSid.TryCreate(Sid, out var domain));
        Assert.True(DomainSid.TryCreate("S-1-5-21-1004336348-1177238915-68200333", out var near));
        Assert.Equal((true, false), (account.IsIn(domain), account.IsIn(near)));
        Assert.Equal(1107u, account.Number);

        Assert.True(AllowedRange.TryCreate("203.0.113.16", out var one));
        Assert.Equal("203.0.113.16/32", one.ToString());
    }

    [Fact]
    public void Scopes_that_others_are_in_are_shared()
    {
        Assert.True(Scope($"/subscriptions/{Guid}").IsShared);
        Assert.True(Scope("/providers/Microsoft.Management/managementGroups/mg").IsShared);
        Assert.False(Scope(Group).IsShared);
        Assert.Null(Scope("/providers/Microsoft.Management/managementGroups/mg").SubscriptionId);
        Assert.Equal(new Guid(Guid), Scope(Group).SubscriptionId);
        Assert.True(Scope(Group).Is("microsoft.resources/RESOURCEGROUPS"));
        Assert.All(
            ["a resource,", "a resource group", "a subscription", "a management group"],
            kind => Assert.Contains(kind, RoleScope.Expectation, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Addresses_that_open_a_door_are_known()
    {
        Assert.True(HttpAddress.From("https://user:word@host/a").HoldsSecret);
        Assert.True(HttpAddress.From("https://host/a?SIG=x").HoldsSecret);
        Assert.False(HttpAddress.From("https://host/a").HoldsSecret);
        Assert.Equal(
            (true, true, false),
            (HttpAddress.MayHoldSecret("a@b"), HttpAddress.MayHoldSecret("x?Sig=y"), HttpAddress.MayHoldSecret("http://host"))
        );
        Assert.Equal("host", HttpAddress.From("https://host/a").Uri.Host);
        Assert.Contains(
            "The text is not an address",
            Assert.Throws<ArgumentException>(() => HttpAddress.From("host")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(@"C:\Users\jo", true)]
    [InlineData(@"c:\users\jo", true)]
    [InlineData(@"C:\Users", false)]
    [InlineData(@"C:\Users\", false)]
    [InlineData(@"C:\Usersjo", false)]
    [InlineData(@"D:\Users\jo", false)]
    public void A_path_is_below_a_folder(string path, bool isBelow)
    {
        Assert.True(LocalPath.TryCreate(path, out var value));

        Assert.Equal(isBelow, value.IsBelow(@"C:\Users"));
    }

    [Fact]
    public void Times_and_durations_in_code_are_what_they_say()
    {
        Assert.Equal("07:05", TimeOfDay.From(7, 5).ToString());
        Assert.Equal("23:59", TimeOfDay.From(23, 59).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeOfDay.From(0, 60));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeOfDay.From(-1, 0));
        Assert.Equal(("P2D", TimeSpan.FromDays(2)), (IsoDuration.FromDays(2).ToString(), IsoDuration.FromDays(2).Value));
        Assert.Equal(("PT3H", TimeSpan.FromHours(3)), (IsoDuration.FromHours(3).ToString(), IsoDuration.FromHours(3).Value));
        Assert.Equal(("PT4M", TimeSpan.FromMinutes(4)), (IsoDuration.FromMinutes(4).ToString(), IsoDuration.FromMinutes(4).Value));
    }

    [Theory]
    [InlineData("keyvault://kv-a/b", SecretScheme.KeyVault, "kv-a", "b")]
    [InlineData("config://key", SecretScheme.StackConfig, null, "key")]
    [InlineData("generate", SecretScheme.Generate, null, null)]
    public void A_reference_knows_where_it_leads(string text, SecretScheme source, string? vault, string? name)
    {
        Assert.True(SecretReference.TryCreate(text, out var reference));

        Assert.Equal((source, vault, name), (reference.Scheme, reference.Vault, reference.Name));
    }

    private static ArmId Arm(string text) => ArmId.TryCreate(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    private static RoleScope Scope(string text) =>
        RoleScope.TryCreate(text, out var scope) ? scope : throw new ArgumentException(text, nameof(text));
}
