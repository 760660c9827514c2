using AvdPulumi.Configuration;

namespace AvdPulumi.Tests.Configuration.Values;

/// <summary>What just fits into a value of text, and what just does not.</summary>
public sealed class ValueEdgeTests
{
    private const string Guid = "00000000-0000-0000-0000-00000000000a";
    private const string Group = $"/subscriptions/{Guid}/resourceGroups/rg";
    private const string Sid = "S-1-5-21-1004336348-1177238915-682003330";

    private static readonly string _label = new('a', 63);

    public static TheoryData<string, string, bool> Edges => new()
    {
        { nameof(AccountSid), $"{Sid}-1107", true },
        { nameof(AccountSid), Sid, false },
        { nameof(AccountSid), $"{Sid}-", false },
        { nameof(AccountSid), $"{Sid}-4294967296", false },
        { nameof(AccountSid), $"{Sid}-01107", false },
        { nameof(AllowedRange), "203.0.113.0/24", true },
        { nameof(AllowedRange), "203.0.113.1/24", false },
        { nameof(AllowedRange), "203.0.113.0/24/32", false },
        { nameof(DomainSid), Sid, true },
        { nameof(DomainSid), $"{Sid}-1107", false },
        { nameof(DomainSid), "S-1-5-32-1-2-3", false },
        { nameof(AccountName), "Domain Admins", true },
        { nameof(AccountName), @"CONTOSO\AVD Admins", true },
        { nameof(AccountName), new string('a', 256), true },
        { nameof(AccountName), new string('a', 257), false },
        { nameof(AccountName), @"\user", false },
        { nameof(AccountName), @"CONTOSO\", false },
        { nameof(AccountName), @"-CONTOSO\user", false },
        { nameof(AccountName), @"CONTOSO \user", false },
        { nameof(AccountName), " user", false },
        { nameof(AccountName), "user ", false },
        { nameof(AccountName), "us\u0001er", false },
        { nameof(AccountName), "us@er", false },
        { nameof(AccountName), "", false },
        { nameof(DnsName), $"{_label}.com", true },
        { nameof(DnsName), $"{_label}a.com", false },
        { nameof(DnsName), $"{_label}.{_label}.{_label}.{_label}", true },
        { nameof(DnsName), $"{_label}.{_label}.{_label}.{_label}.a", false },
        { nameof(DnsName), "contoso", false },
        { nameof(DnsName), "contoso.", false },
        { nameof(DnsName), ".com", false },
        { nameof(DnsName), "contoso..com", false },
        { nameof(DnsName), "-contoso.com", false },
        { nameof(DnsName), "contoso-.com", false },
        { nameof(DnsName), "con_toso.com", false },
        { nameof(DnsName), "contoso.1com", false },
        { nameof(EmailAddress), "a@contoso.com", true },
        { nameof(EmailAddress), $"{new string('a', 64)}@contoso.com", true },
        { nameof(EmailAddress), $"{new string('a', 65)}@contoso.com", false },
        { nameof(EmailAddress), $"a@{_label}.{_label}.{_label}.{new string('a', 60)}", true },
        { nameof(EmailAddress), $"a@{_label}.{_label}.{_label}.{new string('a', 61)}", false },
        { nameof(EmailAddress), "@contoso.com", false },
        { nameof(EmailAddress), "a.@contoso.com", false },
        { nameof(EmailAddress), "a..b@contoso.com", false },
        { nameof(EmailAddress), "a b@contoso.com", false },
        { nameof(EmailAddress), "a+b@contoso.com", true },
        { nameof(EmailAddress), "a@contoso", false },
        { nameof(HostAddress), "time", true },
        { nameof(HostAddress), "10.10.0.4", true },
        { nameof(HostAddress), "10.10.0.256", false },
        { nameof(HttpAddress), "http://a", true },
        { nameof(HttpAddress), "https://mirror.contoso.com/avd/agent.msi", true },
        { nameof(HttpAddress), $"https://a/{new string('b', 2038)}", true },
        { nameof(HttpAddress), $"https://a/{new string('b', 2039)}", false },
        { nameof(HttpAddress), "ftp://a", false },
        { nameof(HttpAddress), "HTTP://a", false },
        { nameof(HttpAddress), "https://", false },
        { nameof(HttpAddress), "https://a /b", false },
        { nameof(HttpAddress), "https://a/b c", false },
        { nameof(LocalPath), @"D:\a", true },
        { nameof(LocalPath), @"D:\a\", true },
        { nameof(LocalPath), @"D:\", false },
        { nameof(LocalPath), @"D:a", false },
        { nameof(LocalPath), @"1:\a", false },
        { nameof(LocalPath), @"D;\a", false },
        { nameof(LocalPath), @"D:\a\\b", false },
        { nameof(LocalPath), @"D:\a\ \b", false },
        { nameof(LocalPath), @"D:\a?b", false },
        { nameof(LocalPath), @"%ProgramData%", true },
        { nameof(LocalPath), @"%ProgramData%\FSLogix", true },
        { nameof(LocalPath), @"%ProgramFiles(x86)%\a", true },
        { nameof(LocalPath), @"%ProgramData%a", false },
        { nameof(LocalPath), @"%Program Data%\a", false },
        { nameof(LocalPath), @"%1%\a", false },
        { nameof(LocalPath), "%", false },
        { nameof(LocalPath), "%a", false },
        { nameof(LocalPath), @"\\server\share\a", true },
        { nameof(LocalPath), @"\\server", false },
        { nameof(LocalPath), @"\\server\%share%\a", true },
        { nameof(LocalPath), $@"D:\{new string('a', 257)}", true },
        { nameof(LocalPath), $@"D:\{new string('a', 258)}", false },
        { nameof(UncPath), @"\\ser/ver\share", false },
        { nameof(UncPath), @"\\ \share", false },
        { nameof(LogonName), @"CONTOSO\svc", true },
        { nameof(LogonName), "svc@corp.contoso.com", true },
        { nameof(LogonName), @"\svc", false },
        { nameof(LogonName), @"CONTOSO\", false },
        { nameof(LogonName), @"-CONTOSO\svc", false },
        { nameof(LogonName), @"CON TOSO\svc", false },
        { nameof(LogonName), @"a.b-c_d\svc", true },
        { nameof(LogonName), "@corp.contoso.com", false },
        { nameof(LogonName), "svc@corp", false },
        { nameof(LogonName), "svc", false },
        { nameof(LogonName), $@"CONTOSO\{new string('a', 248)}", true },
        { nameof(LogonName), $@"CONTOSO\{new string('a', 249)}", false },
        { nameof(DistinguishedName), "OU=AVD,DC=corp,DC=contoso,DC=com", true },
        { nameof(DistinguishedName), "CN=Computers, DC=contoso", true },
        { nameof(DistinguishedName), "DC=contoso,DC=com", false },
        { nameof(DistinguishedName), "OU=AVD", false },
        { nameof(DistinguishedName), "OU=,DC=com", false },
        { nameof(DistinguishedName), "OU= ,DC=com", false },
        { nameof(DistinguishedName), "DC=com,OU=AVD", false },
        { nameof(DistinguishedName), "XX=AVD,DC=com", false },
        { nameof(DistinguishedName), "OU-AVD,DC=com", false },
        { nameof(DistinguishedName), " OU=AVD,DC=com", false },
        { nameof(DistinguishedName), @"OU=A\,B,DC=com", true },
        { nameof(DistinguishedName), @"OU=A\+B,DC=com", true },
        { nameof(DistinguishedName), "OU=A+B,DC=com", false },
        { nameof(DistinguishedName), "OU=+A,DC=com", false },
        { nameof(DistinguishedName), @"OU=A\\,DC=com", true },
        { nameof(DistinguishedName), @"DC=com,OU=A\", false },
        { nameof(DistinguishedName), @"OU=A\\+,DC=com", false },
        { nameof(DistinguishedName), "OU=A,DC=c", true },
        { nameof(DistinguishedName), $"OU={new string('a', 1014)},DC=com", true },
        { nameof(DistinguishedName), $"OU={new string('a', 1015)},DC=com", false },
        { nameof(DistinguishedName), "", false },
        { nameof(ProxyExemption), "localhost", true },
        { nameof(ProxyExemption), "*.contoso.com", true },
        { nameof(ProxyExemption), ".contoso.com", true },
        { nameof(ProxyExemption), "10.10.0.0/16", true },
        { nameof(ProxyExemption), "10.10.0.1", true },
        { nameof(ProxyExemption), "*contoso.com", false },
        { nameof(ProxyExemption), "..contoso.com", false },
        { nameof(ProxyExemption), "*", false },
        { nameof(StackName), "org/project/stack", true },
        { nameof(StackName), $"{new string('a', 100)}/b_.-/c", true },
        { nameof(StackName), $"{new string('a', 101)}/b/c", false },
        { nameof(StackName), "a/b", false },
        { nameof(StackName), "a//c", false },
        { nameof(StackName), "a/b/c d", false },
        { nameof(StackName), "a/b/c/d", false },
        { nameof(WindowsTimeZone), "W. Europe Standard Time", true },
        { nameof(WindowsTimeZone), "Europe/Berlin", false },
        { nameof(RoleScope), $"/subscriptions/{Guid}", true },
        { nameof(RoleScope), $"/SUBSCRIPTIONS/{Guid}", true },
        { nameof(RoleScope), "/subscriptions/x", false },
        { nameof(RoleScope), Group, true },
        { nameof(RoleScope), "/providers/Microsoft.Management/managementGroups/mg_1(a)", true },
        { nameof(RoleScope), $"/providers/Microsoft.Management/managementGroups/{new string('a', 90)}", true },
        { nameof(RoleScope), $"/providers/Microsoft.Management/managementGroups/{new string('a', 91)}", false },
        { nameof(RoleScope), "/providers/Microsoft.Management/managementGroups/", false },
        { nameof(RoleScope), "/providers/Microsoft.Management/managementGroups/mg.", false },
        { nameof(RoleScope), "/providers/Microsoft.Management/managementGroups/m g", false },
        { nameof(RoleScope), "/providers/Microsoft.Management/groups/mg", false },
        { nameof(ArmId), $"{Group}/providers/Microsoft.KeyVault/vaults/k v", true },
        { nameof(ArmId), $"{Group}/providers/Microsoft.KeyVault/vaults/ kv", false },
        { nameof(ArmId), $"{Group}/providers/Microsoft.KeyVault/vaults/kv ", false },
        { nameof(ArmId), $"{Group}\u0001x", false },
        { nameof(ArmId), "/subscriptions/0x000000-0000-0000-0000-00000000000a/resourceGroups/rg", false },
        { nameof(ArmId), $"{Group}/provider/Microsoft.KeyVault/vaults/kv", false },
        { nameof(ArmId), $"{Group}/providers/Microsoft.KeyVault/vaults/kv/secrets", false },
        { nameof(ArmId), $"/subscription/{Guid}/resourceGroups/rg", false },
        { nameof(ArmId), $"/subscriptions/{Guid}/groups/rg", false },
        { nameof(ArmId), $"x/subscriptions/{Guid}/resourceGroups/rg", false },
        { nameof(ArmId), "/subscriptions/00000000-0000-0000-0000-0000000000zz/resourceGroups/rg", false },
        { nameof(ArmId), "/subscriptions/00000000000000000000000000000000a/resourceGroups/rg", false },
        { nameof(SecretReference), $"keyvault://{new string('a', 24)}/b", true },
        { nameof(SecretReference), $"keyvault://{new string('a', 25)}/b", false },
        { nameof(SecretReference), "keyvault://abc/b", true },
        { nameof(SecretReference), "keyvault://ab/b", false },
        { nameof(SecretReference), $"keyvault://abc/{new string('b', 127)}", true },
        { nameof(SecretReference), $"keyvault://abc/{new string('b', 128)}", false },
        { nameof(SecretReference), "keyvault://abc/b/c", false },
        { nameof(SecretReference), "keyvault://a_c/b", false },
        { nameof(SecretReference), $"config://{new string('a', 128)}", true },
        { nameof(SecretReference), $"config://{new string('a', 129)}", false },
        { nameof(SecretReference), "config://a", true },
        { nameof(SecretReference), "config://_a.b-c", true },
        { nameof(SecretReference), "config://-a", false },
        { nameof(SecretReference), "config://a b", false },
        { nameof(IsoDuration), "P1D", true },
        { nameof(IsoDuration), "PT000000001S", true },
        { nameof(IsoDuration), "PT0000000001S", false },
        { nameof(IsoDuration), "P3650D", true },
        { nameof(IsoDuration), "P1", false },
        { nameof(IsoDuration), "PT1H1", false },
        { nameof(IsoDuration), "XT1H", false },
        { nameof(Cidr), "10.10.0.0/32", true },
        { nameof(Cidr), "10.10.0.0/", false },
        { nameof(Cidr), "10.10.0.0/a", false },
        { nameof(Cidr), "128.0.0.0/1", true },
        { nameof(Cidr), "64.0.0.0/1", false },
        { nameof(Cidr), "x/8", false },
        { nameof(IPv4Address), "1.2.3.4.5", false },
        { nameof(IPv4Address), "1.2..4", false },
        { nameof(IPv4Address), "1.2.3.1000", false },
        { nameof(TimeOfDay), "23:60", false },
        { nameof(TimeOfDay), "08.00", false },
        { nameof(TimeOfDay), "a8:00", false },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void A_value_takes_what_fits_and_nothing_else(string type, string text, bool isRight)
    {
        var shape = ValueShape.Of(typeof(ArmId).Assembly.GetType($"AvdPulumi.Configuration.{type}", throwOnError: true)!).TextValue!;

        Assert.Equal(isRight ? text : null, shape.Create(text)?.ToString());
    }

    [Fact]
    public void Ids_of_one_resource_are_equal_in_any_case()
    {
        var (id, shouted, other) = (Arm($"{Group}/providers/Microsoft.KeyVault/vaults/kv"), Arm($"{Group.ToUpperInvariant()}/PROVIDERS/Microsoft.KeyVault/vaults/KV"), Arm(Group));

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
        Assert.Equal(("CONTOSO", "svc", "CONTOSO", false), (old.Domain, old.User, old.NetbiosDomain, old.IsPrincipalName));
        Assert.True(LogonName.TryCreate("svc@corp.contoso.com", out var principal));
        Assert.Equal(("corp.contoso.com", "svc", null, true), (principal.Domain, principal.User, principal.NetbiosDomain, principal.IsPrincipalName));

        Assert.Equal(("CONTOSO", "svc"), (AccountName.From(@"CONTOSO\svc").Domain, AccountName.From(@"CONTOSO\svc").Name));
        Assert.Equal((null, "svc"), (AccountName.From("svc").Domain, AccountName.From("svc").Name));
        Assert.Contains("'a@b' is not an account", Assert.Throws<ArgumentException>(() => AccountName.From("a@b")).Message, StringComparison.Ordinal);

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
        Assert.All(["a resource,", "a resource group", "a subscription", "a management group"], kind => Assert.Contains(kind, RoleScope.Expectation, StringComparison.Ordinal));
    }

    [Fact]
    public void Addresses_that_open_a_door_are_known()
    {
        Assert.True(HttpAddress.From("https://user:word@host/a").HoldsSecret);
        Assert.True(HttpAddress.From("https://host/a?SIG=x").HoldsSecret);
        Assert.False(HttpAddress.From("https://host/a").HoldsSecret);
        Assert.Equal((true, true, false), (HttpAddress.MayHoldSecret("a@b"), HttpAddress.MayHoldSecret("x?Sig=y"), HttpAddress.MayHoldSecret("http://host")));
        Assert.Equal("host", HttpAddress.From("https://host/a").Uri.Host);
        Assert.Contains("The text is not an address", Assert.Throws<ArgumentException>(() => HttpAddress.From("host")).Message, StringComparison.Ordinal);
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
    [InlineData("keyvault://kv-a/b", SecretSource.KeyVault, "kv-a", "b")]
    [InlineData("config://key", SecretSource.StackConfig, null, "key")]
    [InlineData("generate", SecretSource.Generate, null, null)]
    public void A_reference_knows_where_it_leads(string text, SecretSource source, string? vault, string? name)
    {
        Assert.True(SecretReference.TryCreate(text, out var reference));

        Assert.Equal((source, vault, name), (reference.Source, reference.Vault, reference.Name));
    }

    private static ArmId Arm(string text) => ArmId.TryCreate(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    private static RoleScope Scope(string text) => RoleScope.TryCreate(text, out var scope) ? scope : throw new ArgumentException(text, nameof(text));
}
