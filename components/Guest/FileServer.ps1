# What scripts share that run on the first node of a file server cluster. GuestScript.cs puts this text in place of the line that names this file.
# They run as SYSTEM: for the other nodes and for Active Directory that is the node's computer account, so no script needs a password.
$nodeName = '^[A-Za-z0-9]([A-Za-z0-9-]{0,13}[A-Za-z0-9])?$'
$volumeLabel = '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$'
$accountText = '^([A-Za-z0-9][A-Za-z0-9._-]*\\)?[^\s"/\\\[\]:;|=,+*?<>@()][^"/\\\[\]:;|=,+*?<>@()]{0,254}$'
$shareText = '^[^\s"/\\\[\]:;|=,+*?<>]{1,80}(:[0-9]{1,7})?$'

# The cluster that this node is a member of; nothing where it is in none, or where the cluster does not run here.
function Get-LocalCluster {
    $service = Get-Service -Name 'ClusSvc' -ErrorAction SilentlyContinue
    if (($null -eq $service) -or ("$($service.Status)" -ne 'Running')) { return $null }
    return Get-Cluster
}

function Get-OwnCluster {
    $cluster = Get-LocalCluster
    if ($null -eq $cluster) { Stop-GuestScript -Code 'no-cluster' -Message "$env:COMPUTERNAME is in no cluster that runs. Run New-FileServerCluster first, or start the service ClusSvc." }
    return $cluster
}

# What another node says of itself. WinRM is on in Windows Server; the computer account of the first node is an administrator there.
function Get-NodeComputer {
    param([string] $Node)

    try { return Get-CimInstance -ClassName 'Win32_ComputerSystem' -ComputerName $Node }
    catch {
        $text = "$Node does not answer $env:COMPUTERNAME`: $($_.Exception.Message) Check that it is on, that TCP 5985 is open, and that Initialize-FileServerNode has run there."
        Stop-GuestScript -Code 'node-unreachable' -Message $text
    }
}

# A registry value of a node: DWord or String.
function Get-NodeValue {
    param([string] $Node, [string] $Type, [string] $Key, [string] $Name)

    # the number is HKEY_LOCAL_MACHINE's
    $where = @{ hDefKey = [uint32] 2147483650; sSubKeyName = $Key; sValueName = $Name }
    $method = if ($Type -eq 'DWord') { 'GetDWORDValue' } else { 'GetStringValue' }
    $answer = Invoke-CimMethod -ComputerName $Node -Namespace 'root/default' -ClassName 'StdRegProv' -MethodName $method -Arguments $where
    if ($answer.ReturnValue -ne 0) { return $null }
    if ($Type -eq 'DWord') { return $answer.uValue }
    return $answer.sValue
}

function Get-DirectoryComputer {
    param([string] $Name)

    try { return Get-ADComputer -LDAPFilter "(sAMAccountName=$Name`$)" -Properties 'nTSecurityDescriptor' }
    catch { Stop-NoDirectory -Fault $_.Exception }
}

function Stop-NoDirectory {
    param([System.Exception] $Fault)

    $text = "Active Directory does not answer: $($Fault.Message) The nodes need TCP 9389 (Active Directory Web Services) to a domain controller, besides LDAP and Kerberos."
    Stop-GuestScript -Code 'directory' -Message $text
}

# Whether the account has full control of the computer object, by a rule of its own: rights through groups cannot be seen from here.
function Test-FullControl {
    param([object] $Computer, [string] $Sid)

    # what ActiveDirectoryRights calls GenericAll
    $all = 983551
    foreach ($rule in $Computer.nTSecurityDescriptor.GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])) {
        $isOurs = ($rule.IdentityReference.Value -eq $Sid) -and ("$($rule.AccessControlType)" -eq 'Allow')
        if ($isOurs -and (([int] $rule.ActiveDirectoryRights -band $all) -eq $all)) { return $true }
    }

    return $false
}

# A computer object that the script for the directory prepared: Windows takes a disabled one, and whoever makes it its own has full control. An enabled one belongs to somebody.
function Assert-Prestaged {
    param([string] $Name, [string] $Owner, [string] $Absence)

    $todo = "Run the script of 'avd prepare directory' as a domain administrator."
    $object = Get-DirectoryComputer -Name $Name
    if ($null -eq $object) { Stop-GuestScript -Code 'not-prestaged' -Message "Active Directory has no computer object $Name. $todo" }
    if ($object.Enabled) {
        $text = "The computer object $Name is enabled, and ${Absence}: something else has the name. Disable the object if nothing uses it, or choose another name."
        Stop-GuestScript -Code 'name-taken' -Message $text
    }

    $account = Get-DirectoryComputer -Name $Owner
    if ($null -eq $account) { Stop-GuestScript -Code 'not-prestaged' -Message "Active Directory has no computer object $Owner, by which the cluster works. Restore it." }
    if (-not (Test-FullControl -Computer $object -Sid $account.SID.Value)) {
        Stop-GuestScript -Code 'not-prestaged' -Message "$Owner`$ lacks full control of the computer object $Name. $todo"
    }
}

# A group of the nodes' own domain: its SID, and its name as SMB shows it.
function Get-DirectoryGroup {
    param([string] $Name)

    $parts = $Name.Split('\')
    try {
        $domain = Get-ADDomain
        $group = Get-ADGroup -LDAPFilter "(sAMAccountName=$($parts[-1]))"
    }
    catch { Stop-NoDirectory -Fault $_.Exception }

    $isHere = ($parts.Count -eq 1) -or ($parts[0] -in $domain.NetBIOSName, $domain.DNSRoot)
    if (-not $isHere -or ($null -eq $group)) { Stop-GuestScript -Code 'no-group' -Message "The domain $($domain.DNSRoot) has no group $Name. Create it, or correct its name." }
    return @{ Sid = $group.SID.Value; Account = "$($domain.NetBIOSName)\$($group.SamAccountName)" }
}

# The name of the pool that Storage Spaces Direct makes of the cluster's disks.
function Get-PoolName {
    param([string] $Cluster)

    return "S2D on $Cluster"
}

function Get-OwnPool {
    param([string] $Name)

    return Get-StoragePool -IsPrimordial $false | Where-Object { $_.FriendlyName -eq $Name }
}

# The name that Windows gives the cluster resource of a volume.
function Get-SharedVolume {
    param([string] $VolumeName)

    return Get-ClusterSharedVolume | Where-Object { $_.Name -eq "Cluster Virtual Disk ($VolumeName)" }
}

function Get-SharedVolumeFolder {
    param([string] $VolumeName)

    $volume = Get-SharedVolume -VolumeName $VolumeName
    if ($null -eq $volume) { Stop-GuestScript -Code 'no-volume' -Message "The cluster has no shared volume $VolumeName. Run New-ProfileVolume first." }
    return @($volume.SharedVolumeInfo)[0].FriendlyVolumeName
}

function Get-ShareFolder {
    param([string] $VolumeName, [string] $ShareName)

    return "$(Get-SharedVolumeFolder -VolumeName $VolumeName)\Shares\$ShareName"
}

# The access rules of a share's folder, as facts: inheritance is off; a user makes a folder of their own, owns it, and sees no other. 2032127 is full control,
# 1245631 is modify; 3 means for folders and files below, 2 means for those only. S-1-3-0 is whoever makes a folder, S-1-5-18 is SYSTEM.
function Get-WantedRule {
    param([hashtable] $Users, [hashtable] $Admins)

    return @(
        'Allow S-1-3-0 1245631 3 2'
        'Allow S-1-5-18 2032127 3 0'
        "Allow $($Admins.Sid) 2032127 3 0"
        "Allow $($Users.Sid) 1245631 0 0"
    ) | Sort-Object
}

function Get-FolderRule {
    param([object] $Acl)

    return @(foreach ($rule in $Acl.GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])) {
        '{0} {1} {2} {3} {4}' -f $rule.AccessControlType, $rule.IdentityReference.Value, [int] $rule.FileSystemRights, [int] $rule.InheritanceFlags, [int] $rule.PropagationFlags
    }) | Sort-Object
}

function Test-FolderRule {
    param([string] $Folder, [hashtable] $Users, [hashtable] $Admins)

    $acl = Get-Acl -LiteralPath $Folder
    return $acl.AreAccessRulesProtected -and ((@(Get-FolderRule -Acl $acl) -join '; ') -eq (@(Get-WantedRule -Users $Users -Admins $Admins) -join '; '))
}

# What differs in a share, each as a sentence's end.
function Get-ShareLack {
    param([object] $Share, [string] $Folder, [bool] $IsEncrypted)

    if ($Share.Path -ne $Folder) { "leads to $($Share.Path)" }
    if (-not $Share.ContinuouslyAvailable) { 'is not continuously available' }
    if ("$($Share.FolderEnumerationMode)" -ne 'AccessBased') { 'shows folders to users who cannot enter them' }
    if ("$($Share.CachingMode)" -ne 'None') { 'lets clients keep files offline' }
    if ($Share.EncryptData -ne $IsEncrypted) { "has encryption set to $($Share.EncryptData)" }
}

# What differs in the permissions of a share: administrators have full control, users may change.
function Get-PermissionLack {
    param([string] $ShareName, [string] $AccessPoint, [hashtable] $Users, [hashtable] $Admins)

    $now = @(Get-SmbShareAccess -Name $ShareName -ScopeName $AccessPoint | ForEach-Object { "$($_.AccessControlType) $($_.AccessRight) $($_.AccountName)" } | Sort-Object) -join '; '
    $wanted = @("Allow Full $($Admins.Account)", "Allow Change $($Users.Account)" | Sort-Object) -join '; '
    if ($now -ne $wanted) { "has the permissions $now" }
}

# Shares as text: name, or name:GB.
function Get-ShareName {
    param([string] $Text)

    return $Text.Split(':')[0]
}
