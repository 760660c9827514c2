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
    [string] $VaultName = '',
    # The subscription of the vault.
    [string] $SubscriptionId = '',
    # The storage account for the backups. It must not be deleted together with the vault.
    [string] $StorageAccountName = '',
    # The container in the account. It is created if it is missing.
    [string] $ContainerName = 'keyvault-backup'
)

. "$PSScriptRoot/Common.ps1"

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
