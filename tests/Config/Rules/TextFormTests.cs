using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>The forms of texts that are more than texts: each is made from the right text only, and editors agree.</summary>
public sealed class TextFormTests
{
    public static TheoryData<string, string, bool> Values =>
        new()
        {
            { nameof(DnsName), "corp.contoso.com", true },
            { nameof(DnsName), "a1.b-2.local", true },
            { nameof(DnsName), "CONTOSO", false },
            { nameof(DnsName), "corp_1.contoso.com", false },
            { nameof(DnsName), "-corp.contoso.com", false },
            { nameof(DnsName), "corp..com", false },
            { nameof(DnsName), "corp.contoso.com.", false },
            { nameof(DnsName), "10.10.0.4", false },
            { nameof(DnsName), "", false },
            { nameof(HostAddress), "time.contoso.com", true },
            { nameof(HostAddress), "time1", true },
            { nameof(HostAddress), "10.10.0.4", true },
            { nameof(HostAddress), "10.10.0.256", false },
            { nameof(HostAddress), "http://time", false },
            { nameof(HostAddress), "time,0x8", false },
            { nameof(RoleScope), "/subscriptions/00000000-0000-0000-0000-00000000000b", true },
            { nameof(RoleScope), "/subscriptions/contoso", false },
            { nameof(RoleScope), "/providers/Microsoft.Management/managementGroups/contoso", true },
            { nameof(RoleScope), "/providers/Microsoft.Management/managementGroups/contoso.", false },
            { nameof(RoleScope), "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg", true },
            { nameof(RoleScope), "/", false },
            { nameof(ResourcePattern), "avd-con-01*", true },
            { nameof(ResourcePattern), "urn:pulumi:prod::avd::avd:a:B$c:d/e:F::g-1", true },
            { nameof(ResourcePattern), "*", false },
            { nameof(ResourcePattern), "**", false },
            { nameof(ResourcePattern), "urn:pulumi:prod::avd::*::avd-con-*", true },
            { nameof(ResourcePattern), "urn:*", false },
            { nameof(ResourcePattern), "URN:pulumi:prod::avd::**", false },
            { nameof(ResourcePattern), "urn:pulumi:prod", false },
            { nameof(ResourcePattern), "hp contoso dev", true },
            { nameof(ResourcePattern), " a", false },
            { nameof(ResourcePattern), "a ", false },
            { nameof(ResourcePattern), "* *", false },
            { nameof(ResourcePattern), "urn:pulumi:prod::* *", false },
            { nameof(ResourcePattern), "", false },
            { nameof(ResourcePattern), "ä", false },
            { nameof(ProxyExemption), "localhost", true },
            { nameof(ProxyExemption), ".contoso.com", true },
            { nameof(ProxyExemption), "*.contoso.com", true },
            { nameof(ProxyExemption), "10.10.0.0/16", true },
            { nameof(ProxyExemption), "10.10.0.4", true },
            { nameof(ProxyExemption), "https://contoso.com", false },
            { nameof(ProxyExemption), "contoso.com:8080", false },
            { nameof(ProxyExemption), "*", false },
            { nameof(ProxyExemption), "", false },
            { nameof(DistinguishedName), "OU=AVD,DC=corp,DC=contoso,DC=com", true },
            { nameof(DistinguishedName), @"ou=A\, B, ou=C D,dc=contoso,dc=com", true },
            { nameof(DistinguishedName), "CN=Computers,DC=contoso,DC=com", true },
            { nameof(DistinguishedName), "DC=contoso,DC=com", false },
            { nameof(DistinguishedName), "OU=AVD", false },
            { nameof(DistinguishedName), "OU=AVD,DC=contoso.com", false },
            { nameof(DistinguishedName), "corp.contoso.com/AVD", false },
            { nameof(DistinguishedName), "DC=com,OU=AVD", false },
            { nameof(DistinguishedName), "OU=,DC=contoso,DC=com", false },
            { nameof(DistinguishedName), "OU=a;b,DC=contoso,DC=com", false },
            { nameof(DistinguishedName), "OU=AVD,DC=contoso,OU=x,DC=com", false },
            { nameof(AccountName), "Domain Admins", true },
            { nameof(AccountName), @"CONTOSO\AVD Admins", true },
            { nameof(AccountName), @"NT AUTHORITY\SYSTEM", true },
            { nameof(AccountName), @"\admins", false },
            { nameof(AccountName), @"CONTOSO\", false },
            { nameof(AccountName), @"a\b\c", false },
            { nameof(AccountName), "a,b", false },
            { nameof(AccountName), " a", false },
            { nameof(LogonName), @"CONTOSO\svc-join", true },
            { nameof(LogonName), "svc-join@corp.contoso.com", true },
            { nameof(LogonName), "svc-join", false },
            { nameof(LogonName), @".\svc-join", false },
            { nameof(LogonName), "svc-join@corp", false },
            { nameof(LogonName), "@corp.contoso.com", false },
            { nameof(LogonName), @"CONTOSO\", false },
            { nameof(EmailAddress), "avd-ops@contoso.com", true },
            { nameof(EmailAddress), "a.b+c@contoso.com", true },
            { nameof(EmailAddress), "avd-ops@contoso", false },
            { nameof(EmailAddress), "avd ops@contoso.com", false },
            { nameof(EmailAddress), ".a@contoso.com", false },
            { nameof(EmailAddress), "a@b@contoso.com", false },
            { nameof(EmailAddress), "Ops <a@contoso.com>", false },
            { nameof(HttpAddress), "https://mirror.contoso.com/agent.msi", true },
            { nameof(HttpAddress), "http://proxy:8080", true },
            { nameof(HttpAddress), "ftp://mirror/agent.msi", false },
            { nameof(HttpAddress), "mirror.contoso.com", false },
            { nameof(HttpAddress), "https://", false },
            { nameof(HttpAddress), "https://a b", false },
            { nameof(LocalPath), @"D:\FSLogix\Cache", true },
            { nameof(LocalPath), @"%ProgramData%\FSLogix\Logs\", true },
            { nameof(LocalPath), "%TEMP%", true },
            { nameof(LocalPath), @"\\server\share\logs", true },
            { nameof(LocalPath), "D:", false },
            { nameof(LocalPath), "D:/FSLogix", false },
            { nameof(LocalPath), @"FSLogix\Cache", false },
            { nameof(LocalPath), @"D:\a\\b", false },
            { nameof(LocalPath), @"D:\a*", false },
            { nameof(LocalPath), @"\\server", false },
            { nameof(DomainSid), "S-1-5-21-1004336348-1177238915-682003330", true },
            { nameof(DomainSid), "S-1-5-21-1004336348-1177238915-682003330-512", false },
            { nameof(DomainSid), "S-1-5-32-544", false },
            { nameof(AccountSid), "S-1-5-21-1004336348-1177238915-682003330-1107", true },
            { nameof(AccountSid), "S-1-5-21-1004336348-1177238915-682003330", false },
            { nameof(StackName), "contoso/avd/prod", true },
            { nameof(StackName), "prod", false },
            { nameof(StackName), "contoso/avd/", false },
            { nameof(StackName), "contoso/avd/prod/x", false },
            { nameof(WindowsTimeZone), "W. Europe Standard Time", true },
            { nameof(WindowsTimeZone), "UTC", true },
            { nameof(WindowsTimeZone), "UTC-11", true },
            { nameof(WindowsTimeZone), "Central Standard Time (Mexico)", true },
            { nameof(WindowsTimeZone), "Russia Time Zone 10", true },
            { nameof(WindowsTimeZone), "Europe/Berlin", false },
            { nameof(WindowsTimeZone), "CET", false },
            { nameof(WindowsTimeZone), "", false },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_made_only_from_the_right_text_and_gives_it_back(string type, string text, bool isRight)
    {
        var form = TextValueType.All.Single(known => known.Type.Name == type);

        Assert.Equal(isRight ? text : null, form.Create(text)?.ToString());
        Assert.Equal(isRight, Regex.IsMatch(text, form.Pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant));
    }

    [Fact]
    public void Editors_take_every_time_zone() => Assert.All(WindowsTimeZones.Ids, id => Assert.Matches(WindowsTimeZone.Pattern, id));

    [Theory]
    [InlineData("scaling: {time_zone: W Europe Standard Time}", "scaling.time_zone", "W. Europe Standard Time")]
    [InlineData("session_host: {time_zone: Europe/Berlin}", "session_host.time_zone", "tzutil")]
    [InlineData("domain: {ou_path: corp.contoso.com/AVD}", "domain.ou_path", "distinguishedName")]
    [InlineData("domain: {fqdn: CONTOSO}", "domain.fqdn", "netbios_name")]
    public void A_wrong_text_is_told_with_a_hint(string overlay, string path, string hint)
    {
        var found = Loaded.Overlay(overlay).Diagnostics.Single(diagnostic => diagnostic.Code == "AVD0032");

        Assert.Equal(path, found.Path);
        Assert.Contains(hint, found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_address_with_a_password_is_not_shown()
    {
        var found = Loaded
            .Overlay("session_host: {http_proxy: {https_proxy: 'user:hunter2@proxy:8080'}}")
            .Diagnostics.Single(diagnostic => diagnostic.Code == "AVD0032");

        Assert.Equal("session_host.http_proxy.https_proxy", found.Path);
        Assert.DoesNotContain("hunter2", $"{found} {found.Hint}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_GUID_of_zeros_is_no_id() =>
        RuleCheck.Of("subscription: {id: 00000000-0000-0000-0000-000000000000}").Finds("AVD0032", "subscription.id");

    [Fact]
    public void A_logon_name_knows_its_parts()
    {
        Assert.True(LogonName.TryCreate(@"CONTOSO\svc", out var down));
        Assert.True(LogonName.TryCreate("svc@corp.contoso.com", out var principal));

        Assert.Equal(("CONTOSO", "svc", false), (down.Domain, down.User, down.IsPrincipalName));
        Assert.Equal(("corp.contoso.com", "svc", true), (principal.Domain, principal.User, principal.IsPrincipalName));
    }

    [Fact]
    public void A_distinguished_name_knows_its_domain()
    {
        Assert.True(DistinguishedName.TryCreate("CN=Computers,DC=corp,DC=contoso,DC=com", out var name));

        Assert.Equal(("corp.contoso.com", true), (name.Domain, name.IsContainer));
    }

    [Fact]
    public void A_default_in_code_is_checked_too() => Assert.Throws<ArgumentException>(() => AccountName.From("a,b"));
}
