# Makes the profile shares: folders, their access rules, continuously available shares and their permissions. Runs on the first node.
# Sources: Configure storage permissions for profile containers, https://learn.microsoft.com/fslogix/how-to-configure-storage-permissions
#          New-SmbShare, https://learn.microsoft.com/powershell/module/smbshare/new-smbshare
#          No quotas: Add-ClusterScaleOutFileServerRole, https://learn.microsoft.com/powershell/module/failoverclusters/add-clusterscaleoutfileserverrole
[CmdletBinding(PositionalBinding = $false)]
param(
    # the name of the file server role
    [string] $AccessPoint = '',
    # the shares, each as name or name:GB
    [string] $Shares = '',
    # the volume that carries them
    [string] $VolumeName = '',
    # the domain group whose members make profiles
    [string] $UsersGroup = '',
    # the domain group that administers them
    [string] $AdminsGroup = '',
    # true: SMB traffic is encrypted
    [string] $Encrypt = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

# The role does not support File Server Resource Manager, which has the quotas, and ReFS does not either.
function Assert-NoQuota {
    param([string[]] $Items)

    $limited = @($Items | Where-Object { $_ -match ':' })
    if ($limited.Count -gt 0) {
        $what = "The share $(Get-ShareName -Text $limited[0]) has a quota. A Scale-Out File Server supports no quotas, on ReFS or NTFS"
        Stop-GuestScript -Code 'quota-unsupported' -Message "${what}: leave the quota out, and limit containers by FSLogix's SizeInMBs."
    }
}

# Access rules come before the share, so that nobody meets a folder that is open.
function Set-ShareFolder {
    param([string] $Folder, [hashtable] $Users, [hashtable] $Admins)

    if (-not (Test-Path -LiteralPath $Folder)) {
        $null = New-Item -ItemType Directory -Path $Folder -Force
        Add-Change "The folder $Folder is made."
    }

    if (Test-FolderRule -Folder $Folder -Users $Users -Admins $Admins) { return }
    $acl = Get-Acl -LiteralPath $Folder
    # inheritance off; full control for SYSTEM and administrators; modify for users on this folder; modify for whoever makes a folder, below it
    $acl.SetSecurityDescriptorSddlForm("D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;$($Admins.Sid))(A;;0x1301bf;;;$($Users.Sid))(A;OICIIO;0x1301bf;;;CO)", 'Access')
    Set-Acl -LiteralPath $Folder -AclObject $acl
    if (-not (Test-FolderRule -Folder $Folder -Users $Users -Admins $Admins)) {
        Stop-GuestScript -Code 'share-settings' -Message "The access rules of $Folder were set and are now: $(@(Get-FolderRule -Acl (Get-Acl -LiteralPath $Folder)) -join '; ')."
    }

    Add-Change "The access rules of $Folder are set."
}

function Get-OwnShare {
    param([string] $ShareName)

    return Get-SmbShare -Name $ShareName -ScopeName $AccessPoint -ErrorAction SilentlyContinue
}

function Set-Share {
    param([string] $ShareName, [string] $Folder, [bool] $IsEncrypted, [hashtable] $Users, [hashtable] $Admins)

    $share = Get-OwnShare -ShareName $ShareName
    if ($null -eq $share) {
        $null = New-SmbShare -Name $ShareName -ScopeName $AccessPoint -Path $Folder -ContinuouslyAvailable $true -FolderEnumerationMode 'AccessBased' `
            -CachingMode 'None' -EncryptData $IsEncrypted -FullAccess $Admins.Account -ChangeAccess $Users.Account
        Add-Change "The share \\$AccessPoint\$ShareName is made."
        return
    }

    if ($share.Path -ne $Folder) {
        Stop-GuestScript -Code 'share-taken' -Message "\\$AccessPoint\$ShareName leads to $($share.Path), not to $Folder. Move what is there, or choose another name for the share."
    }

    if (@(Get-ShareLack -Share $share -Folder $Folder -IsEncrypted $IsEncrypted).Count -eq 0) { return }
    Set-SmbShare -Name $ShareName -ScopeName $AccessPoint -ContinuouslyAvailable $true -FolderEnumerationMode 'AccessBased' -CachingMode 'None' -EncryptData $IsEncrypted -Force
    Add-Change "The settings of \\$AccessPoint\$ShareName are as they must be."
}

function Set-Permission {
    param([string] $ShareName, [hashtable] $Users, [hashtable] $Admins)

    $wanted = @{ $Admins.Account = 'Full'; $Users.Account = 'Change' }
    $rules = @(Get-SmbShareAccess -Name $ShareName -ScopeName $AccessPoint | Where-Object { "$($_.AccessControlType)" -eq 'Allow' })
    foreach ($rule in $rules) {
        if ("$($rule.AccessRight)" -eq $wanted[$rule.AccountName]) { continue }
        $null = Revoke-SmbShareAccess -Name $ShareName -ScopeName $AccessPoint -AccountName $rule.AccountName -Force
        Add-Change "$($rule.AccountName) has no longer $($rule.AccessRight) on \\$AccessPoint\$ShareName."
    }

    foreach ($account in @($wanted.Keys | Sort-Object)) {
        if ($rules | Where-Object { ($_.AccountName -eq $account) -and ("$($_.AccessRight)" -eq $wanted[$account]) }) { continue }
        $null = Grant-SmbShareAccess -Name $ShareName -ScopeName $AccessPoint -AccountName $account -AccessRight $wanted[$account] -Force
        Add-Change "$account has $($wanted[$account]) on \\$AccessPoint\$ShareName."
    }
}

Invoke-GuestScript -Name 'Set-ProfileShare' -Body {
    $AccessPoint = Read-Text -Name 'AccessPoint' -Text $AccessPoint -Pattern $nodeName -Expected 'a name of at most 15 letters, digits and hyphens'
    $items = Read-List -Name 'Shares' -Text $Shares -Pattern $shareText -Expected 'shares, each as name or name:GB'
    $VolumeName = Read-Text -Name 'VolumeName' -Text $VolumeName -Pattern $volumeLabel -Expected 'a name of at most 32 letters, digits, hyphens and underscores'
    $UsersGroup = Read-Text -Name 'UsersGroup' -Text $UsersGroup -Pattern $accountText -Expected 'a group such as Domain Users or CONTOSO\AVD Users'
    $AdminsGroup = Read-Text -Name 'AdminsGroup' -Text $AdminsGroup -Pattern $accountText -Expected 'a group such as Domain Admins or CONTOSO\AVD Admins'
    $isEncrypted = Read-Boolean -Name 'Encrypt' -Text $Encrypt
    if ($items.Count -eq 0) { Stop-GuestScript -Code 'parameter' -Message 'The parameter Shares must name one share at least.' }
    Assert-NoQuota -Items $items

    $null = Get-OwnCluster
    $users = Get-DirectoryGroup -Name $UsersGroup
    $admins = Get-DirectoryGroup -Name $AdminsGroup
    if ($users.Sid -eq $admins.Sid) {
        Stop-GuestScript -Code 'parameter' -Message 'The parameter AdminsGroup must be another group than UsersGroup: users would read each other''s profiles.'
    }

    foreach ($item in $items) {
        $name = Get-ShareName -Text $item
        $folder = Get-ShareFolder -VolumeName $VolumeName -ShareName $name
        Set-ShareFolder -Folder $folder -Users $users -Admins $admins
        Set-Share -ShareName $name -Folder $folder -IsEncrypted $isEncrypted -Users $users -Admins $admins
        Set-Permission -ShareName $name -Users $users -Admins $admins
        $lacks = @(
            Get-ShareLack -Share (Get-OwnShare -ShareName $name) -Folder $folder -IsEncrypted $isEncrypted
            Get-PermissionLack -ShareName $name -AccessPoint $AccessPoint -Users $users -Admins $admins
        )
        if ($lacks.Count -gt 0) { Stop-GuestScript -Code 'share-settings' -Message "\\$AccessPoint\$name was set and $($lacks -join ', ')." }
    }
}
