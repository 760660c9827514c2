using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>How many users of one type a session host carries, as a planning baseline for its starting size.</summary>
/// <param name="LeastUsers">The lower end.</param>
/// <param name="MostUsers">The upper end.</param>
/// <param name="Processors">Virtual processors of the starting size.</param>
/// <param name="MemoryMb">Memory of the starting size.</param>
/// <remarks>Source: Architecture Deep Design, Session Density.</remarks>
internal sealed record DensityBand(int LeastUsers, int MostUsers, int Processors, int MemoryMb)
{
    private static readonly DensityBand Light = new(30, 50, 4, 16384);
    private static readonly DensityBand Knowledge = new(15, 25, 8, 32768);
    private static readonly DensityBand Power = new(4, 8, 16, 65536);

    public static DensityBand Of(UserType type) =>
        type switch
        {
            UserType.Light => Light,
            UserType.Power => Power,
            UserType.Knowledge => Knowledge,
        };

    /// <summary>The upper end for another size, by the scarcer of processors and memory; at least one user.</summary>
    public int MostUsersOn(VmSizeSettings size) => Scaled(MostUsers, size);

    /// <summary>The lower end for another size.</summary>
    public int LeastUsersOn(VmSizeSettings size) => Scaled(LeastUsers, size);

    private int Scaled(int users, VmSizeSettings size) =>
        (int)Math.Max(1, Math.Min((long)users * size.Processors / Processors, (long)users * size.MemoryMb / MemoryMb));
}
