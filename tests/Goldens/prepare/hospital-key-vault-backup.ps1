<#
.SYNOPSIS
Backs up each secret of a key vault to a storage account.
.DESCRIPTION
Azure does not back up secrets automatically. The script creates a backup of each secret whose current version has no backup. Azure encrypts the files: only a
vault in the same subscription and geography can restore them, and nobody can read them. No value of a secret is read or printed.
Sign in first: Connect-AzAccount. You need Key Vault Secrets Officer on the vault, and Storage Blob Data Contributor on the account. Needs the modules Az.KeyVault and
Az.Storage. Run it with -WhatIf first. A second run changes nothing until a secret changes.
.LINK
https://learn.microsoft.com/azure/key-vault/general/backup
#>
[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]
param(
    # The vault.
    [string] $VaultName = 'kv-stmary-live-c13f',
    # The subscription of the vault.
    [string] $SubscriptionId = '1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
    # The storage account for the backups. It must not be deleted together with the vault.
    [string] $StorageAccountName = '',
    # The container in the account. It is created if it is missing.
    [string] $ContainerName = 'keyvault-backup'
)

# --- what the scripts of avd prepare share
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$script:Changes = 0

# Returns whether to make a change, and counts it. With -WhatIf it only prints the change.
function Test-Change {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Target, [string] $Action)

    if (-not $PSCmdlet.ShouldProcess($Target, $Action)) { return $false }
    Write-Host "  change: $Action on $Target"
    $script:Changes++
    return $true
}

# Ends the script with its result. The script fails if something is still missing after a real run.
function Complete-Script {
    param([object[]] $Found)

    $Found | Format-Table -AutoSize -Wrap | Out-String -Width 200 | Write-Host
    $missing = @($Found | Where-Object { $_.State -ne 'there' })
    if ($WhatIfPreference) {
        Write-Host "Nothing was changed (-WhatIf). Missing: $($missing.Count)."
        return
    }

    Write-Host "Changes: $($script:Changes). Missing: $($missing.Count)."
    if ($missing.Count -gt 0) { throw "Missing after the run: $(@($missing | ForEach-Object { $_.What }) -join '; ')." }
}

function New-Finding {
    param([string] $What, [bool] $IsThere)

    return [pscustomobject] @{ What = $What; State = $(if ($IsThere) { 'there' } else { 'missing' }) }
}

# --- this script
# a backup is of one state of a secret: the time of its last change is in the name of the file
function Get-BlobName {
    param([object] $Secret)

    return "$VaultName/$($Secret.Name)/$(([datetime] $Secret.Updated).ToUniversalTime().ToString('yyyyMMddTHHmmssZ', [cultureinfo]::InvariantCulture)).blob"
}

function Get-BackupName {
    if (-not (Get-AzStorageContainer -Name $ContainerName -Context $storage -ErrorAction SilentlyContinue)) { return @() }
    return @(Get-AzStorageBlob -Container $ContainerName -Context $storage -Prefix "$VaultName/" | ForEach-Object { $_.Name })
}

if (-not $StorageAccountName) { throw 'Set -StorageAccountName to an account that is not deleted together with the vault. The setting backup.key_vault.storage_account_id sets it in this script.' }
$null = Set-AzContext -Subscription $SubscriptionId -Scope Process -WhatIf:$false
$storage = New-AzStorageContext -StorageAccountName $StorageAccountName -UseConnectedAccount
# secrets of certificates are backed up with their certificate
$secrets = @(Get-AzKeyVaultSecret -VaultName $VaultName | Where-Object { "$($_.ContentType)" -notin 'application/x-pkcs12', 'application/x-pem-file' })
Write-Host "Backs up $($secrets.Count) secret(s) of $VaultName to $StorageAccountName/$ContainerName."

if (-not (Get-AzStorageContainer -Name $ContainerName -Context $storage -ErrorAction SilentlyContinue) -and (Test-Change -Target $StorageAccountName -Action "create the container $ContainerName")) {
    $null = New-AzStorageContainer -Name $ContainerName -Permission Off -Context $storage
}

$there = @(Get-BackupName)
foreach ($secret in $secrets) {
    $blob = Get-BlobName $secret
    if (($there -contains $blob) -or -not (Test-Change -Target "$VaultName/$($secret.Name)" -Action "back up to $blob")) { continue }
    $file = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath "$([guid]::NewGuid().ToString('N')).blob"
    try {
        $null = Backup-AzKeyVaultSecret -VaultName $VaultName -Name $secret.Name -OutputFile $file
        $null = Set-AzStorageBlobContent -File $file -Container $ContainerName -Blob $blob -Context $storage
    }
    finally {
        if (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file }
    }
}

# read back
$there = @(Get-BackupName)
Complete-Script @($secrets | ForEach-Object { New-Finding "backup of $($_.Name)" ($there -contains (Get-BlobName $_)) })
