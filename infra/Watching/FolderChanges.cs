namespace AvdPulumi.Infra.Watching;

/// <summary>Changes as the system reports them. The folder <c>config</c> may be removed and come back; it is then watched again.</summary>
internal sealed class FolderChanges : IConfigChanges
{
    private readonly WatchedFolders _folders;
    private readonly ChangeSignal _signal;
    private readonly FileSystemWatcher _root;
    private readonly FileSystemWatcher? _file;
    private readonly Lock _lock = new();
    private FileSystemWatcher? _config;
    private bool _isDisposed;

    /// <summary>Begins to watch. Throws <see cref="IOException"/> where the system has no more watches, and <see cref="ArgumentException"/> for a folder that is not there.</summary>
    public FolderChanges(WatchedFolders folders, TimeProvider clock)
    {
        (_folders, _signal) = (folders, new ChangeSignal(clock));
        _root = Watch(folders.Root, isDeep: false, OnRoot);
        if (folders.File is { } file)
            _file = Watch(Path.GetDirectoryName(file)!, isDeep: false, name => RaiseFor(name == Path.GetFileName(file)));
        WatchConfig();
    }

    /// <inheritdoc/>
    public Task NextAsync(CancellationToken end) => _signal.NextAsync(end);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _config?.Dispose();
        }

        _root.Dispose();
        _file?.Dispose();
    }

    private void OnRoot(string name)
    {
        if (WatchedFolders.IsConfig(name))
            WatchConfig();
        RaiseFor(WatchedFolders.IsRead(name));
    }

    private void RaiseFor(bool isRead)
    {
        if (isRead)
            _signal.Raise();
    }

    // a watch belongs to a folder and not to its name: one that comes back is another folder
    private void WatchConfig()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _config?.Dispose();
            _config = null;
            if (!Directory.Exists(_folders.Config))
                return;
            try
            {
                _config = Watch(_folders.Config, isDeep: true, _ => _signal.Raise());
            }
            catch (Exception fault) when (fault is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
            {
                // removed again in the meantime; its return is an event in the folder above
                _config = null;
            }
        }
    }

    private FileSystemWatcher Watch(string folder, bool isDeep, Action<string> onName)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isDeep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        try
        {
            watcher.Changed += (_, change) => onName(change.Name ?? "");
            watcher.Created += (_, change) => onName(change.Name ?? "");
            watcher.Deleted += (_, change) => onName(change.Name ?? "");
            watcher.Renamed += (_, change) =>
            {
                onName(change.OldName ?? "");
                onName(change.Name ?? "");
            };
            // more changes than the system could report, or a folder that is gone: what has changed is not known, so look at all
            watcher.Error += (_, _) => _signal.Raise();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }
}
