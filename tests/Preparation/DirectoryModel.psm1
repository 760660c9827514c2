# A small Active Directory with its DNS, a host cluster, a key vault with a storage account, and a tenant, in memory. The commands stand in for those of the modules
# ActiveDirectory, DnsServer, FailoverClusters, Az and Microsoft.Graph; each has only parameters of the real command. Every change is in the journal.
Set-StrictMode -Version 3.0
$global:World = $null

function New-World {
    $domain = 'DC=corp,DC=contoso,DC=com'
    $global:World = @{
        Domain = $domain; Journal = New-Object System.Collections.ArrayList; Warnings = @(); Sid = 1000; Owner = 'S-1-5-21-1-2-3-512'
        Objects = [ordered] @{}; Users = @{}; Records = New-Object System.Collections.ArrayList; ZoneInFiles = $false
        Groups = @(); Rules = @{}; Secrets = @(); Blobs = @{}; Containers = @(); BackedUp = @(); KeepsNothing = $false; Limit = [int]::MaxValue
        Principals = [ordered] @{}; DeviceGroups = @{}
    }
    foreach ($name in $domain, "CN=Computers,$domain") { Add-Object $name }
    $global:World.Users['svc-avd-join'] = [pscustomobject] @{ SamAccountName = 'svc-avd-join'; UserPrincipalName = 'svc-avd-join@corp.contoso.com'; SID = New-Sid }
    return $global:World
}

# Runs a prepared script by its file. What it prints for people is in Text.
function Invoke-Prepared {
    param([string] $Name, [hashtable] $With = @{}, [switch] $WhatIf)

    $global:World.Journal.Clear()
    $failure = ''
    $printed = try { & (Join-Path $env:AVD_PREPARED_SCRIPTS "$Name.ps1") @With -WhatIf:$WhatIf *>&1 | ForEach-Object { "$_" } } catch { $failure = "$_" }
    return [pscustomobject] @{ Changes = @($global:World.Journal); Text = @($printed) -join "`n"; Failure = $failure }
}

function Get-Rule {
    param([string] $On)

    return @($global:World.Objects[$On].Rules | ForEach-Object { "$($_.Who) $($_.Rights -join '+') $($_.ObjectType) $($_.Inheritance)" } | Sort-Object)
}

function Add-Object {
    param([string] $Name, [hashtable] $With = @{})

    $global:World.Objects[$Name] = [pscustomobject] (@{ DistinguishedName = $Name; Rules = New-Object System.Collections.ArrayList; SamAccountName = ''; SID = New-Sid; Owner = $global:World.Owner; KerberosEncryptionType = 'None'; LastLogonDate = $null; ProtectedFromAccidentalDeletion = $false; Enabled = $true; HasPassword = $false })
    foreach ($key in $With.Keys) { $global:World.Objects[$Name].$key = $With[$key] }
}

function New-Sid { $global:World.Sid++; return [pscustomobject] @{ Value = "S-1-5-21-1-2-3-$($global:World.Sid)" } }

# before the change is made: a run may be ended after so many
function Add-Change {
    param([string] $Entry)

    if ($global:World.Journal.Count -ge $global:World.Limit) { throw 'The run was cut off.' }
    $null = $global:World.Journal.Add($Entry)
}

function ConvertFrom-FilterText { param([string] $Text) return $Text.Replace('\2a', '*').Replace('\28', '(').Replace('\29', ')').Replace('\5c', '\') }
function Read-Filter { param([string] $Filter, [string] $Attribute) if ($Filter -notmatch "^\($Attribute=(.*)\)$") { throw "The filter is not understood: $Filter" } return ConvertFrom-FilterText $Matches[1] }

# everything that is there, to compare two worlds
function Get-EndState { return @($global:World.Objects.Keys | Sort-Object | ForEach-Object { $object = $global:World.Objects[$_]; "$_ $($object.KerberosEncryptionType) $($object.ProtectedFromAccidentalDeletion) $(@($object.Rules).Count)" }) }

# --- ActiveDirectory

function Import-Module { [CmdletBinding()] param([Parameter(Mandatory)] [string] $Name) }
function New-PSDrive { [CmdletBinding(SupportsShouldProcess)] param([string] $Name, [string] $PSProvider, [string] $Root, [string] $Server, [string] $Scope) if (-not $PSCmdlet.ShouldProcess($Name)) { throw 'The drive was not made.' } }
function Get-ADDomainController { [CmdletBinding()] param([switch] $Discover, [switch] $Writable, [string] $DomainName) return [pscustomobject] @{ HostName = @('dc01.corp.contoso.com') } }
function Get-ADDomain { [CmdletBinding()] param([string] $Identity, [string] $Server) return [pscustomobject] @{ ComputersContainer = "CN=Computers,$($global:World.Domain)" } }
function Get-ADObject { [CmdletBinding()] param([string] $LDAPFilter, [string] $Server) return $global:World.Objects[(Read-Filter $LDAPFilter 'distinguishedName')] }

function Get-ADUser {
    [CmdletBinding()]
    param([string] $LDAPFilter, [string] $Server)

    $attribute = ($LDAPFilter.TrimStart('(') -split '=')[0]
    return $global:World.Users.Values | Where-Object { $_.$attribute -eq (Read-Filter $LDAPFilter $attribute) }
}

function Get-ADComputer {
    [CmdletBinding()]
    param([string] $LDAPFilter, [string] $Server, [string[]] $Properties)

    $name = Read-Filter $LDAPFilter 'sAMAccountName'
    return $global:World.Objects.Values | Where-Object { $_.SamAccountName -eq $name }
}

function New-ADOrganizationalUnit {
    [CmdletBinding()]
    param([string] $Name, [string] $Path, [bool] $ProtectedFromAccidentalDeletion, [string] $Server)

    if (-not $global:World.Objects[$Path]) { throw "Directory object not found: $Path" }
    Add-Change "unit $Name"
    Add-Object "OU=$($Name.Replace(',', '\,')),$Path"
}

function New-ADComputer {
    [CmdletBinding()]
    param([string] $Name, [string] $SamAccountName, [string] $Path, [string] $Description, [bool] $Enabled, [string[]] $KerberosEncryptionType, [string] $Server, [securestring] $AccountPassword)

    if (-not $global:World.Objects[$Path]) { throw "Directory object not found: $Path" }
    Add-Change "computer $Name"
    Add-Object "CN=$Name,$Path" @{ SamAccountName = $SamAccountName; Enabled = $Enabled; KerberosEncryptionType = $KerberosEncryptionType -join ', '; HasPassword = $null -ne $AccountPassword }
}

function Set-ADComputer { [CmdletBinding()] param([string] $Identity, [string[]] $KerberosEncryptionType, [string] $Server) Add-Change "encryption $Identity"; $global:World.Objects[$Identity].KerberosEncryptionType = $KerberosEncryptionType -join ', ' }
function Set-ADObject { [CmdletBinding()] param([string] $Identity, [bool] $ProtectedFromAccidentalDeletion, [string] $Server) Add-Change "protect $Identity"; $global:World.Objects[$Identity].ProtectedFromAccidentalDeletion = $ProtectedFromAccidentalDeletion }

function Get-Acl {
    [CmdletBinding()]
    param([string] $LiteralPath)

    $name = $LiteralPath -replace '^AvdDirectory:\\'
    $object = $global:World.Objects[$name]
    if (-not $object) { throw "Cannot find path '$LiteralPath' because it does not exist." }
    $acl = [pscustomobject] @{ Object = $object; Added = New-Object System.Collections.ArrayList }
    $acl | Add-Member -MemberType ScriptMethod -Name AddAccessRule -Value { param($rule) $null = $this.Added.Add($rule) }
    $acl | Add-Member -MemberType ScriptMethod -Name GetOwner -Value { param($type) [pscustomobject] @{ Value = $this.Object.Owner } }
    $acl | Add-Member -MemberType ScriptMethod -Name GetAccessRules -Value {
        param($explicit, $inherited, $type)
        $this.Object.Rules | ForEach-Object { [pscustomobject] @{ AccessControlType = 'Allow'; IdentityReference = [pscustomobject] @{ Value = $_.Who }; ActiveDirectoryRights = $_.Rights -join ', '; ObjectType = $_.ObjectType; InheritanceType = $_.Inheritance; InheritedObjectType = $_.InheritedType } }
    }
    return $acl
}

function Set-Acl {
    [CmdletBinding()]
    param([string] $LiteralPath, [object] $AclObject)

    foreach ($rule in $AclObject.Added) {
        Add-Change "grant on $($AclObject.Object.DistinguishedName)"
        # the directory may be told to forget, to see that the scripts look
        if (-not $global:World.KeepsNothing) { $null = $AclObject.Object.Rules.Add($rule) }
    }
}

# the type is Windows' own
function New-Object {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string] $TypeName, [Parameter(Position = 1)] [object[]] $ArgumentList = @())

    if ($TypeName -ne 'System.DirectoryServices.ActiveDirectoryAccessRule') { return , (Microsoft.PowerShell.Utility\New-Object -TypeName $TypeName -ArgumentList $ArgumentList) }
    return [pscustomobject] @{ Who = $ArgumentList[0].Value; Rights = @($ArgumentList[1] -split ', '); ObjectType = $ArgumentList[3]; Inheritance = $ArgumentList[4]; InheritedType = $ArgumentList[5] }
}

# --- DnsServer

function Get-DnsServerResourceRecord {
    [CmdletBinding()]
    param([string] $ZoneName, [string] $Name, [string] $RRType, [string] $ComputerName)

    return $global:World.Records | Where-Object { $_.Name -eq $Name }
}

function Add-DnsServerResourceRecordA {
    [CmdletBinding()]
    param([string] $ZoneName, [string] $Name, [string] $IPv4Address, [string] $ComputerName)

    Add-Change "record $Name $IPv4Address"
    $place = "DC=$Name,DC=$ZoneName,CN=MicrosoftDNS,DC=DomainDnsZones,$($global:World.Domain)"
    if (-not $global:World.ZoneInFiles -and -not $global:World.Objects[$place]) { Add-Object $place }
    $null = $global:World.Records.Add([pscustomobject] @{ Name = $Name; DistinguishedName = $(if ($global:World.ZoneInFiles) { $null } else { $place }); RecordData = [pscustomobject] @{ IPv4Address = $IPv4Address } })
}

# --- FailoverClusters

function Get-ClusterGroup { [CmdletBinding()] param() return $global:World.Groups }
function Get-ClusterAffinityRule { [CmdletBinding()] param() return $global:World.Rules.Values }
function New-ClusterAffinityRule { [CmdletBinding()] param([string] $Name, [string] $RuleType) Add-Change "rule $Name"; $global:World.Rules[$Name] = [pscustomobject] @{ Name = $Name; RuleType = $RuleType; Groups = @(); Enabled = 0 } }
function Add-ClusterGroupToAffinityRule { [CmdletBinding()] param([string] $Name, [string[]] $Groups) Add-Change "groups $($Groups -join ' ')"; $global:World.Rules[$Name].Groups += $Groups }
function Set-ClusterAffinityRule { [CmdletBinding()] param([string] $Name, [uint32] $Enabled) Add-Change "enabled $Name"; $global:World.Rules[$Name].Enabled = $Enabled }

# --- Az

function Set-AzContext { [CmdletBinding(SupportsShouldProcess)] param([string] $Subscription, [string] $Scope) if (-not $PSCmdlet.ShouldProcess($Subscription)) { throw 'The subscription was not chosen.' } }
function New-AzStorageContext { [CmdletBinding()] param([string] $StorageAccountName, [switch] $UseConnectedAccount) return [pscustomobject] @{ StorageAccountName = $StorageAccountName } }
function Get-AzKeyVaultSecret { [CmdletBinding()] param([string] $VaultName) return $global:World.Secrets }
function Get-AzStorageContainer { [CmdletBinding()] param([string] $Name, [object] $Context) if ($global:World.Containers -contains $Name) { return [pscustomobject] @{ Name = $Name } } }
function New-AzStorageContainer { [CmdletBinding()] param([string] $Name, [string] $Permission, [object] $Context) Add-Change "container $Name $Permission"; $global:World.Containers += $Name }
function Get-AzStorageBlob { [CmdletBinding()] param([string] $Container, [object] $Context, [string] $Prefix) return $global:World.Blobs.Keys | Where-Object { $_.StartsWith($Prefix) } | ForEach-Object { [pscustomobject] @{ Name = $_ } } }
function Backup-AzKeyVaultSecret { [CmdletBinding()] param([string] $VaultName, [string] $Name, [string] $OutputFile) Set-Content -LiteralPath $OutputFile -Value "backup of $Name"; $global:World.BackedUp += $OutputFile }
function Set-AzStorageBlobContent { [CmdletBinding()] param([string] $File, [string] $Container, [string] $Blob, [object] $Context) Add-Change "blob $Blob"; if (-not $global:World.KeepsNothing) { $global:World.Blobs[$Blob] = Get-Content -LiteralPath $File -Raw } }

# --- Microsoft.Graph

function Connect-MgGraph { [CmdletBinding()] param([string] $TenantId, [string[]] $Scopes, [switch] $NoWelcome) $global:World.Scopes = $Scopes }
function Get-MgGroup { [CmdletBinding()] param([string] $GroupId) return [pscustomobject] @{ Id = $GroupId; DisplayName = 'AVD hosts' } }
function Get-MgServicePrincipal { [CmdletBinding()] param([string] $Filter) $null = $Filter -match "^AppId eq '(.+)'$"; return $global:World.Principals[$Matches[1]] }
function Get-MgServicePrincipalRemoteDesktopSecurityConfiguration { [CmdletBinding()] param([string] $ServicePrincipalId) return $global:World.Principals.Values | Where-Object { $_.Id -eq $ServicePrincipalId } | ForEach-Object { $_.Configuration } }
function Update-MgServicePrincipalRemoteDesktopSecurityConfiguration { [CmdletBinding()] param([string] $ServicePrincipalId, [switch] $IsRemoteDesktopProtocolEnabled) Add-Change "flag $ServicePrincipalId"; ($global:World.Principals.Values | Where-Object { $_.Id -eq $ServicePrincipalId }).Configuration = [pscustomobject] @{ IsRemoteDesktopProtocolEnabled = [bool] $IsRemoteDesktopProtocolEnabled } }
function Get-MgServicePrincipalRemoteDesktopSecurityConfigurationTargetDeviceGroup { [CmdletBinding()] param([string] $ServicePrincipalId) return $global:World.DeviceGroups[$ServicePrincipalId] | Where-Object { $_ } }
function New-MgServicePrincipalRemoteDesktopSecurityConfigurationTargetDeviceGroup { [CmdletBinding()] param([string] $ServicePrincipalId, [hashtable] $BodyParameter) Add-Change "group $ServicePrincipalId"; $global:World.DeviceGroups[$ServicePrincipalId] = @([pscustomobject] @{ Id = $BodyParameter.id }) }

Export-ModuleMember -Function *
