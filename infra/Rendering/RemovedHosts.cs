using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The objects of a removed session host that no package can remove. The preview names them before a host is removed.</summary>
internal static class RemovedHosts
{
    private const string Registered = "azure-native:desktopvirtualization:SessionHost";
    private const string Runbook = "docs/runbooks/remove-a-host.md";

    /// <summary>A sentence; null where the stack has no hosts.</summary>
    public static string? NoteOn(PreviewModel model)
    {
        var hosts = model.Resources.Count(resource => resource.Type == ResourceKinds.HostComponent);
        if (hosts == 0)
            return null;
        var registration = model.Resources.Count(resource => resource.Type == Registered) == hosts ? "" : "registration, ";
        return $"A removed host leaves behind its {registration}computer object and Entra device: {Runbook}";
    }
}
