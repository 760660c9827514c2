using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>What Microsoft Entra ID, Intune and licences need.</summary>
internal static class EntraTasks
{
    public static IEnumerable<OutsideTask> Of(AvdEstate estate)
    {
        var identity = estate.Settings.Identity;
        if (identity.Pattern == IdentityPattern.HybridEntra)
            yield return Synchronisation();
        if (identity.Sso)
        {
            if (identity.Pattern != IdentityPattern.EntraOnly)
                yield return KerberosServer(identity);
            yield return SingleSignOn(identity);
        }

        if (identity is { Pattern: IdentityPattern.EntraOnly, IntuneEnrollment: true })
            yield return Intune();
        yield return Licences();
    }

    private static OutsideTask Synchronisation() =>
        new()
        {
            Key = "directory-sync",
            Title = "Session hosts synchronised to Microsoft Entra ID",
            Why =
                "A host becomes a device of Microsoft Entra ID only when Entra Connect synchronises its organizational unit, and the domain has a service connection point.",
            When = OutsideTime.BeforeMachines,
            Who = "operators of Entra Connect",
            Check = "dsregcmd /status on a host says AzureAdJoined and DomainJoined: YES.",
            Document = "docs/outside.md#directory-sync",
            Layers = Layers.Hosts,
        };

    private static OutsideTask KerberosServer(IdentitySettings identity) =>
        new()
        {
            Key = "kerberos-server",
            Title = "Kerberos server object of Microsoft Entra ID in the domain",
            Why =
                "With single sign-on, a user signs in with a token of Microsoft Entra ID, and needs a Kerberos ticket of the domain as well. Without the object, profiles on the domain's shares do not load.",
            When = OutsideTime.BeforeUsers,
            Who = "domain administrators with the role Hybrid Identity Administrator",
            Check = "Get-AzureADKerberosServer returns the object, and its key versions in the domain and in the cloud are equal.",
            Document = "docs/outside.md#kerberos-server",
            Layers = Layers.Hosts,
            DoneBy = identity.KerberosServerObjectConfirmed ? "identity.kerberos_server_object_confirmed" : null,
        };

    private static OutsideTask SingleSignOn(IdentitySettings identity) =>
        new()
        {
            Key = "single-sign-on",
            Title = identity.SsoDeviceGroup is null
                ? "Remote Desktop sign-in with Microsoft Entra ID"
                : "Remote Desktop sign-in with Entra ID, without consent",
            Why =
                "The host pool asks for single sign-on, and the tenant must allow Remote Desktop to sign in with Microsoft Entra ID: a flag on two of Microsoft's applications.",
            When = OutsideTime.BeforeUsers,
            Who = "Application Administrator or Cloud Application Administrator of Microsoft Entra ID",
            Check = "The script reads the flag back; a user signs in without a second password.",
            Document = "docs/outside.md#single-sign-on",
            Layers = Layers.Pools | Layers.Hosts,
            HasScript = true,
        };

    private static OutsideTask Intune() =>
        new()
        {
            Key = "intune",
            Title = "Automatic enrolment in Intune",
            Why = "identity.intune_enrollment lets hosts enrol when they join. Intune accepts them only when automatic enrolment is on.",
            When = OutsideTime.BeforeMachines,
            Who = "Intune Administrator",
            Check = "The hosts are in the list of devices in the Intune admin center.",
            Document = "docs/outside.md#intune",
            Layers = Layers.Hosts,
        };

    private static OutsideTask Licences() =>
        new()
        {
            Key = "licences",
            Title = "Licences of users, and the fee of Azure Local",
            Why =
                "Each user needs a licence that includes Windows Enterprise or an RDS licence, and Azure bills Azure Virtual Desktop on Azure Local by virtual processor of the session hosts.",
            When = OutsideTime.BeforeUsers,
            Who = "licence management",
            Check =
                "Users of the application groups have a licence, and the budget has the fee for all virtual processors of session hosts.",
            Document = "docs/outside.md#licences",
            Layers = Layers.Hosts,
        };
}
