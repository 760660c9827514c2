using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Infra.Diff;

/// <summary>The ARM id of an Arc machine, as the beginning of the id of everything that belongs to it.</summary>
internal static class MachineId
{
    // /subscriptions/s/resourceGroups/g/providers/Microsoft.HybridCompute/machines/m
    private const int Segments = 9;
    private const int TypeAt = 7;

    /// <summary>Whether a resource belongs to a machine.</summary>
    /// <param name="id">Full ARM id of the resource.</param>
    public static bool IsPartOf(string id) =>
        id.Split('/') is { Length: > Segments } parts && string.Equals(parts[TypeAt], "machines", StringComparison.OrdinalIgnoreCase);

    /// <summary>The machine that a resource belongs to, or that it is.</summary>
    /// <param name="id">Full ARM id of the resource.</param>
    public static string Of(string id) => string.Join('/', id.Split('/').Take(Segments));

    /// <summary>Name of the machine that a resource belongs to, or that it is.</summary>
    /// <param name="id">Full ARM id of the resource.</param>
    public static string NameOf(string id) => ArmPath.NameOf(Of(id));
}
