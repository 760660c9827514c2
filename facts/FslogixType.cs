namespace AvdPulumi.Facts;

/// <summary>How a value is kept in the registry.</summary>
public enum FslogixType
{
    /// <summary>REG_DWORD.</summary>
    Number,

    /// <summary>REG_SZ. FSLogix reads a list from it, with semicolons between the items.</summary>
    Text,
}
