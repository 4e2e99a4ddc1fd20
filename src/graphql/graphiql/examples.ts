// The example documents that GraphiQL opens in its tabs.

interface Example {
  query: string;
  /** JSON; empty values are for the user to fill in. */
  variables?: string;
}

const organization = JSON.stringify({ organizationId: '' }, null, 2);

export const examples: readonly Example[] = [
  {
    query: `# Log in at /dashboard, or set a header below: {"X-API-Key": "ilqr_…"}.
# Copy the organization ID into the variables of the other tabs.
query WhoAmI {
  me {
    name
    email
    organizations {
      id
      name
      role
      permissions
    }
  }
}
`,
  },
  {
    query: `query ListCodes($organizationId: ID!, $search: String, $after: String) {
  organization(id: $organizationId) {
    qrCodes(first: 10, after: $after, filter: { search: $search }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        shortUrl
        status
        totalScans
      }
    }
  }
}
`,
    variables: organization,
  },
  {
    query: `mutation CreateCode($organizationId: ID!, $name: String!, $url: String!) {
  createQrCode(
    input: {
      organizationId: $organizationId
      name: $name
      content: { url: { url: $url } }
      style: { moduleShape: DOT, foregroundColor: "#003366" }
    }
  ) {
    qrCode {
      id
      shortUrl
      imageUrl
    }
    organization {
      qrCodes {
        totalCount
      }
    }
  }
}
`,
    variables: JSON.stringify(
      { organizationId: '', name: 'Company Website', url: 'https://example.com' },
      null,
      2,
    ),
  },
  {
    query: `query Analytics($organizationId: ID!) {
  organization(id: $organizationId) {
    analytics(interval: WEEK, timeZone: "Europe/Berlin") {
      summary {
        totalScans
        uniqueScans
      }
      timeline {
        date
        scans
      }
      devices {
        device
        scans
        percentage
      }
    }
  }
}
`,
    variables: organization,
  },
  {
    query: `# Runs until you stop it. Scan a code to see it here.
subscription LiveScans($organizationId: ID!) {
  qrCodeScanned(organizationId: $organizationId) {
    qrCodeId
    scannedAt
    country
    device
    browser
  }
}
`,
    variables: organization,
  },
  {
    query: `# The secret is only shown in this response.
mutation CreateKey($organizationId: ID!, $name: String!) {
  createApiKey(input: { organizationId: $organizationId, name: $name }) {
    secret
    apiKey {
      id
      permissions
    }
  }
}
`,
    variables: JSON.stringify({ organizationId: '', name: 'From GraphiQL' }, null, 2),
  },
];
