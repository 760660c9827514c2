# Part of GuestMachine.psm1: Active Directory with its access rules, DNS, and what answers on the network.

function Assert-Directory {
    if (-not (Get-Estate).DirectoryAnswers) { throw [System.InvalidOperationException]::new('Unable to contact the server. Active Directory Web Services is not running.') }
}

function Get-ADDomain {
    [CmdletBinding()]
    param()

    Assert-Directory
    return [pscustomobject] @{ NetBIOSName = (Get-Estate).NetBios; DNSRoot = (Get-Estate).Domain }
}

function Get-ADComputer {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LDAPFilter, [string[]] $Properties)

    Assert-Directory
    if ($LDAPFilter -notmatch '^\(sAMAccountName=([A-Za-z0-9-]+)\$\)$') { throw "The filter $LDAPFilter is not known here." }
    $object = (Get-Estate).Directory[$Matches[1]]
    if ($null -eq $object) { return }
    $security = [pscustomobject] @{ Holders = $object.FullControl }
    $security | Add-Member -MemberType ScriptMethod -Name GetAccessRules -Value {
        param($explicit, $inherited, $type)
        if ($type -ne [System.Security.Principal.SecurityIdentifier]) { throw 'Only SIDs are alike in every language.' }
        # everybody may read: what counts is the right, not that there is a rule
        foreach ($rule in @(@{ Sid = 'S-1-5-11'; Rights = 131220 }) + @($this.Holders | ForEach-Object { @{ Sid = $_; Rights = 983551 } })) {
            [pscustomobject] @{ IdentityReference = [pscustomobject] @{ Value = $rule.Sid }; AccessControlType = 'Allow'; ActiveDirectoryRights = $rule.Rights }
        }
    }
    return [pscustomobject] @{
        Name = $Matches[1]; Enabled = $object.Enabled; SID = [pscustomobject] @{ Value = $object.Sid }; nTSecurityDescriptor = $(if ('nTSecurityDescriptor' -in $Properties) { $security })
    }
}

function Get-ADGroup {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LDAPFilter)

    Assert-Directory
    if ($LDAPFilter -notmatch '^\(sAMAccountName=([^()*]+)\)$') { throw "The filter $LDAPFilter is not known here." }
    $sid = (Get-Estate).Groups[$Matches[1]]
    if ($sid) { return [pscustomobject] @{ SamAccountName = $Matches[1]; SID = [pscustomobject] @{ Value = $sid } } }
}

function Resolve-ComputerAccount {
    param([string] $Account)

    $name = $Account.Split('\')[-1].TrimEnd('$')
    $object = (Get-Estate).Directory[$name]
    if ($null -eq $object) { throw [System.InvalidOperationException]::new("Principal $Account was not found.") }
    return @{ Name = "$((Get-Estate).NetBios)\$name$"; Sid = $object.Sid; Source = 'ActiveDirectory' }
}

function Resolve-DnsName {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [string] $Type)

    $estate = Get-Estate
    $addresses = if ($estate) { $estate.Dns[$Name] } else { $global:GuestMachine.Dns[$Name] }
    if (-not $addresses) { Write-NotFound $PSCmdlet "$Name : DNS name does not exist"; return }
    foreach ($address in $addresses) { [pscustomobject] @{ Name = $Name; Type = 'A'; IPAddress = $address } }
}

function Test-Connection {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $ComputerName, [int] $Count, [switch] $Quiet)

    return $ComputerName -in (Get-Estate).Answering
}

# Whether a role of the cluster has this name, and answers there.
function Test-AccessPoint {
    param([string] $Name, [int] $Port)

    $cluster = (Get-Estate).Cluster
    return ($Port -eq 445) -and ($null -ne $cluster) -and $cluster.Groups.ContainsKey($Name)
}
