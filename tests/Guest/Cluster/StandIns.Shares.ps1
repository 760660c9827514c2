# Part of GuestMachine.psm1: the module SmbShare, and the folders of the shared volume with their access rules.

function Get-SmbShare {
    [CmdletBinding()]
    param([string[]] $Name, [string[]] $ScopeName)

    $share = (Get-Estate).Shares["$ScopeName/$Name"]
    if (-not $share) { Write-NotFound $PSCmdlet "No MSFT_SMBShare objects found with property 'Name' equal to '$Name'."; return }
    return [pscustomobject] @{
        Name = "$Name"; ScopeName = "$ScopeName"; Path = $share.Path; ContinuouslyAvailable = $share.Continuous; FolderEnumerationMode = $share.Enumeration
        CachingMode = $share.Caching; EncryptData = $share.Encrypted
    }
}

function New-SmbShare {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Name, [string] $ScopeName, [Parameter(Mandatory)] [string] $Path, [bool] $ContinuouslyAvailable, [string] $FolderEnumerationMode, [string] $CachingMode,
        [bool] $EncryptData, [string[]] $FullAccess, [string[]] $ChangeAccess
    )

    $estate = Get-Estate
    if ($estate.Shares.ContainsKey("$ScopeName/$Name")) { throw 'The name has already been shared.' }
    if (-not $estate.Folders.ContainsKey($Path)) { throw 'The system cannot find the path specified.' }
    if ($estate.Cluster.Groups[$ScopeName].State -ne 'Online') { throw "The scope $ScopeName is not online." }
    $estate.Shares["$ScopeName/$Name"] = @{
        Path = $Path; Continuous = $ContinuouslyAvailable; Enumeration = $FolderEnumerationMode; Caching = $CachingMode; Encrypted = $EncryptData
        Access = @(foreach ($account in $FullAccess) { "Allow|Full|$account" }) + @(foreach ($account in $ChangeAccess) { "Allow|Change|$account" })
    }
    Add-Journal "share $Name"
}

function Set-SmbShare {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string[]] $Name, [string[]] $ScopeName, [bool] $ContinuouslyAvailable, [string] $FolderEnumerationMode, [string] $CachingMode, [bool] $EncryptData, [switch] $Force
    )

    if (-not $Force) { throw 'It asks, and nobody answers.' }
    $share = (Get-Estate).Shares["$ScopeName/$Name"]
    $share.Enumeration = $FolderEnumerationMode; $share.Caching = $CachingMode; $share.Encrypted = $EncryptData
    if ('shares' -notin (Get-Estate).Guarded) { $share.Continuous = $ContinuouslyAvailable }
    Add-Journal "share settings $Name"
}

function Get-SmbShareAccess {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $Name, [string[]] $ScopeName)

    foreach ($rule in (Get-Estate).Shares["$ScopeName/$Name"].Access) {
        $type, $right, $account = $rule.Split('|')
        [pscustomobject] @{ AccessControlType = $type; AccessRight = $right; AccountName = $account }
    }
}

function Grant-SmbShareAccess {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $Name, [string[]] $ScopeName, [string[]] $AccountName, [ValidateSet('Full', 'Change', 'Read', 'Custom')] [string] $AccessRight, [switch] $Force)

    if (-not $Force) { throw 'It asks, and nobody answers.' }
    $share = (Get-Estate).Shares["$ScopeName/$Name"]
    $share.Access = @($share.Access) + "Allow|$AccessRight|$AccountName" | Sort-Object
    Add-Journal "grant $AccountName"
}

function Revoke-SmbShareAccess {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $Name, [string[]] $ScopeName, [string[]] $AccountName, [switch] $Force)

    if (-not $Force) { throw 'It asks, and nobody answers.' }
    $share = (Get-Estate).Shares["$ScopeName/$Name"]
    $share.Access = @($share.Access | Where-Object { $_ -notlike "Allow|*|$AccountName" })
    Add-Journal "revoke $AccountName"
}

# --- folders

function Test-IsOnVolume {
    param([string] $Path)

    return $Path.StartsWith('C:\ClusterStorage\')
}

function New-VolumeFolder {
    param([string] $Path)

    (Get-Estate).Folders[$Path] = @{ Protected = $false; Rules = @('Allow S-1-5-32-545 1179817 3 0') }
    Add-Journal "folder $Path"
}

# An access list that is read, changed by SDDL and written, as .NET's is. The rules are those of the text, one for each part in brackets.
function Get-VolumeAcl {
    param([string] $Path)

    $folder = (Get-Estate).Folders[$Path]
    if (-not $folder) { throw "Cannot find path '$Path' because it does not exist." }
    $acl = [pscustomobject] @{ AreAccessRulesProtected = $folder.Protected; Rules = $folder.Rules }
    $acl | Add-Member -MemberType ScriptMethod -Name GetAccessRules -Value {
        param($explicit, $inherited, $type)
        if ($type -ne [System.Security.Principal.SecurityIdentifier]) { throw 'Only SIDs are alike in every language.' }
        foreach ($rule in $this.Rules) {
            $kind, $sid, $rights, $inherit, $propagate = $rule.Split(' ')
            [pscustomobject] @{ AccessControlType = $kind; IdentityReference = [pscustomobject] @{ Value = $sid }; FileSystemRights = [int] $rights; InheritanceFlags = [int] $inherit; PropagationFlags = [int] $propagate }
        }
    }
    $acl | Add-Member -MemberType ScriptMethod -Name SetSecurityDescriptorSddlForm -Value {
        param($sddl, $sections)
        if (($sections -ne 'Access') -or ($sddl -notmatch '^D:P\(')) { throw 'Access rules alone are set, and inheritance is off.' }
        $this.AreAccessRulesProtected = $true
        $this.Rules = @(foreach ($part in [regex]::Matches($sddl, '\(([^)]+)\)')) {
            $kind, $flags, $rights, $object, $inherited, $sid = $part.Groups[1].Value.Split(';')
            if ($kind -ne 'A') { throw "The kind $kind is not known here." }
            $sid = switch ($sid) { 'SY' { 'S-1-5-18' } 'CO' { 'S-1-3-0' } default { $sid } }
            $number = switch ($rights) { 'FA' { 2032127 } default { [int] $rights } }
            'Allow {0} {1} {2} {3}' -f $sid, $number, $(if ($flags -match 'OICI') { 3 } else { 0 }), $(if ($flags -match 'IO$') { 2 } else { 0 })
        })
    }
    return $acl
}

function Set-Acl {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath, [Parameter(Mandatory)] [object] $AclObject)

    if ('acl' -notin (Get-Estate).Guarded) { (Get-Estate).Folders[$LiteralPath] = @{ Protected = $AclObject.AreAccessRulesProtected; Rules = @($AclObject.Rules) } }
    Add-Journal "access rules $LiteralPath"
}
