namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>How a user's data is spread over containers and shares.</summary>
public enum ProfileLayout
{
    /// <summary>One container on one share holds everything.</summary>
    OneContainer,

    /// <summary>Office data has its own container on its own share.</summary>
    Split,

    /// <summary>Containers are written through a cache on the host to one or more providers.</summary>
    CloudCache,
}
