using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>Tasks in Microsoft Entra ID and Intune, and licences.</summary>
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
                "A host becomes a device in Microsoft Entra ID only if Entra Connect synchronises its organizational unit and the domain has a service connection point.",
            When = OutsideTime.BeforeMachines,
            Who = "Entra Connect operators",
            Check = "dsregcmd /status on a host shows AzureAdJoined and DomainJoined: YES.",
            Document = "docs/outside.md#directory-sync",
            Layers = Layers.Hosts,
        };

    private static OutsideTask KerberosServer(IdentitySettings identity) =>
        new()
        {
            Key = "kerberos-server",
            Title = "Kerberos server object of Microsoft Entra ID in the domain",
            Why =
                "With single sign-on, a user signs in with a Microsoft Entra ID token and also needs a Kerberos ticket of the domain. Without the object, profiles on shares of the domain do not load.",
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
                : "Remote Desktop sign-in without a consent prompt",
            Why =
                "The host pool uses single sign-on, so the tenant must allow Remote Desktop sign-in with Microsoft Entra ID. This is a flag on two Microsoft applications.",
            When = OutsideTime.BeforeUsers,
            Who = "Application Administrator or Cloud Application Administrator of Microsoft Entra ID",
            Check = "The script reads the flag back. A user signs in without a second password.",
            Document = "docs/outside.md#single-sign-on",
            Layers = Layers.Pools,
            HasScript = true,
        };

    private static OutsideTask Intune() =>
        new()
        {
            Key = "intune",
            Title = "Automatic enrolment in Intune",
            Why = "With identity.intune_enrollment, hosts enrol when they join. Intune accepts them only if automatic enrolment is on.",
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
            Title = "User licences and the Azure Local fee",
            Why =
                "Each user needs a licence that includes Windows Enterprise, or an RDS licence. Azure bills Azure Virtual Desktop on Azure Local by the virtual processors of the session hosts.",
            When = OutsideTime.BeforeUsers,
            Who = "licence management",
            Check =
                "Users of the application groups have a licence, and the budget includes the fee for all virtual processors of session hosts.",
            Document = "docs/outside.md#licences",
            Layers = Layers.Hosts,
        };
}
