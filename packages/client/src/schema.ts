// Made from the API document by `npm run client:generate`; a test fails when it lags behind. Not to be edited.

export interface paths {
    "/api-keys/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what the keys of your municipality are used for */
        get: operations["listApiKeyUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what municipalities buy, in everyday words */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one category of the list */
        get: operations["getCategory"];
        /** Add a category, change it as a whole, or close it */
        put: operations["putCategory"];
        post?: never;
        /** Take back what stewards made of a category */
        delete: operations["takeBackCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow what changes */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contracts of the own municipality */
        get: operations["listContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contract with the local impact firms that could take part */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List messages that notice on a contract is due */
        get: operations["listContractNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the own municipality looks at its contracts */
        get: operations["getContractSettings"];
        /** Change how the own municipality looks at its contracts */
        put: operations["putContractSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge or a split */
        post: operations["reverseDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search for suppliers that are in the register twice */
        post: operations["searchDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a search for duplicates found */
        get: operations["getDuplicateSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/search.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search suppliers for a map */
        get: operations["searchOnMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the whole register page by page */
        get: operations["pageSuppliers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/suppliers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the register as CSV */
        get: operations["exportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/suppliers.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the register as NDJSON */
        get: operations["exportNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/suppliers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the register as an Excel workbook */
        get: operations["exportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the imports */
        get: operations["listImports"];
        put?: never;
        /** Deliver a file of a source */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how far an import is */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply a previewed import */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a delivery does not say any more */
        get: operations["listEndedRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the report of an import */
        get: operations["getImportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the report of an import as an Excel workbook */
        get: operations["getImportWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a completed import back */
        post: operations["reverseImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rows of an import */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/label-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List reminders to firms whose label ends */
        get: operations["listLabelReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/label-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the labels of the catalogue */
        get: operations["listLabelSchemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/label-schemes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one label of the catalogue */
        get: operations["getLabelScheme"];
        /** Add a label, or change it as a whole */
        put: operations["putLabelScheme"];
        post?: never;
        /** Remove a label that nothing refers to */
        delete: operations["removeLabelScheme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report addresses at which invitations did not arrive */
        post: operations["reportBounces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the municipalities that a search can be limited to */
        get: operations["listMunicipalities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{code}/recognition-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a municipality recognises */
        get: operations["listRecognitionRules"];
        put?: never;
        /** Add a rule of a municipality */
        post: operations["addRecognitionRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/municipalities/{code}/recognition-rules/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one rule of a municipality */
        get: operations["getRecognitionRule"];
        /** Change a rule of a municipality */
        put: operations["changeRecognitionRule"];
        post?: never;
        /** Remove a rule that never should have been */
        delete: operations["removeRecognitionRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read this document */
        get: operations["getApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement-thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the figures of procurement that hold today */
        get: operations["listThresholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement-thresholds/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the figures that the own municipality set */
        get: operations["getOwnThresholds"];
        /** Set the figures of the own municipality */
        put: operations["putOwnThresholds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the programmes that a search can be limited to */
        get: operations["listProgrammes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the purchase requests of your municipality */
        get: operations["listPurchaseRequests"];
        put?: never;
        /** Keep a purchase request of your municipality */
        post: operations["createPurchaseRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a purchase request */
        get: operations["getPurchaseRequest"];
        /** Ask something else */
        put: operations["changePurchaseRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note what became of a firm */
        post: operations["noteChoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw whom to ask */
        post: operations["drawFirms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whom to invite, for TenderNed or Mercell */
        get: operations["getHandOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/hand-over.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as plain text */
        get: operations["getHandOverText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/selection-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read why these firms were asked */
        get: operations["getSelectionRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/selection-record.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the selection record as CSV */
        get: operations["getSelectionRecordSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/selection-record.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the selection record as an Excel workbook */
        get: operations["getSelectionRecordWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-requests/{id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the shortlist of a purchase request */
        get: operations["getPurchaseRequestShortlist"];
        put?: never;
        /** Make the shortlist of a request anew */
        post: operations["makeShortlistAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Manifest of the reconciliation service, or a small batch of queries */
        get: operations["getReconcile"];
        put?: never;
        /** Find the suppliers that queries mean, or values of suppliers */
        post: operations["postReconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/preview/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small page about a supplier, for a frame */
        get: operations["previewSupplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Properties that can be pulled into a sheet */
        get: operations["proposeProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/suggest/entity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complete the name of a supplier */
        get: operations["suggestEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/suggest/property": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complete the name of a property */
        get: operations["suggestProperty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconcile/suggest/type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complete the name of a type */
        get: operations["suggestType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mistakes that were reported */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a report, once */
        post: operations["answerReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the questions that wait for a person */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question */
        post: operations["answerReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer several questions */
        post: operations["answerReviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shortlists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find the firms for a purchase request, criterion by criterion */
        post: operations["makeShortlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Push what a source says about up to 1,000 firms */
        post: operations["pushRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}/records/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a source says about one firm */
        get: operations["getRecord"];
        /** Push what a source says about one firm */
        put: operations["putRecord"];
        post?: never;
        /** Say that a source no longer speaks about a firm */
        delete: operations["deleteRecord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search suppliers */
        get: operations["searchSuppliers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one supplier */
        get: operations["getSupplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the categories of a supplier with what they rest on */
        get: operations["listFirmCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/categories/{code}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept or refuse a category of a supplier */
        put: operations["decideCategory"];
        post?: never;
        /** Undo what was said of a category of a supplier */
        delete: operations["undoCategoryDecision"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whom to call or write at a supplier */
        get: operations["getSupplierContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put fields of a supplier right */
        post: operations["correctSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what people decided about a supplier */
        get: operations["listSupplierDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what changed about a supplier, and when */
        get: operations["getSupplierHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/label-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a label whose evidence you have seen */
        post: operations["checkSupplierLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/label-checks/{checkId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a check of a label */
        post: operations["withdrawLabelCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/label-claims/{label}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Refuse what is said of a label */
        put: operations["refuseLabelClaim"];
        post?: never;
        /** Show again what is said of a label */
        delete: operations["undoLabelClaimRefusal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a supplier holds and held */
        get: operations["listSupplierLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one supplier of two */
        post: operations["mergeSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/ocds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one supplier as an OCDS organization */
        get: operations["getSupplierOcds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what sources say about a supplier */
        get: operations["listSupplierRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a mistake in what is said of a supplier */
        post: operations["reportMistake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/schema-org": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one supplier as JSON-LD of schema.org */
        get: operations["getSupplierSchemaOrg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a supplier of its own of some records */
        post: operations["splitSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read why a supplier is kept off the list */
        get: operations["getSuspension"];
        /** Keep a supplier off the list for a while */
        put: operations["suspendSupplier"];
        post?: never;
        /** Put a suspended supplier back on the list */
        delete: operations["liftSuspension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/vcard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one supplier as a vCard */
        get: operations["getSupplierVcard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find out whether a firm may be known already */
        get: operations["findKnownSuppliers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unmet-demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what buyers looked for in vain */
        get: operations["listUnmetDemand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unmet-demand/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download it for a spreadsheet */
        get: operations["downloadUnmetDemand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks */
        get: operations["listWebhooks"];
        put?: never;
        /** Be told of changes */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how a webhook is doing */
        get: operations["getWebhook"];
        /** Give a webhook another address or contact */
        put: operations["changeWebhook"];
        post?: never;
        /** Be told no more */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was sent to a webhook */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a pause, or once more from a cursor */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the secret of a webhook */
        post: operations["replaceWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a webhook */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AnswerRequest: {
            /**
             * @description What you say to it.
             * @enum {string}
             */
            decision: "same" | "different" | "later";
            /**
             * Format: uuid
             * @description With `same`: which of the firms that are offered; of two suppliers, the one that lives on.
             */
            supplierId?: string;
        };
        AnswerResult: {
            decision: components["schemas"]["Decision"] | null;
        };
        AnswersRequest: {
            /** @description One to 100; each question once. */
            answers: {
                /**
                 * @description What you say to it.
                 * @enum {string}
                 */
                decision: "same" | "different" | "later";
                /** @description Id of the question. */
                reviewId: string;
                /**
                 * Format: uuid
                 * @description With `same`: which of the firms that are offered.
                 */
                supplierId?: string;
            }[];
        };
        AnswersResult: {
            items: {
                /** @description With `done`; null for `later`. */
                decision?: components["schemas"]["Decision"] | null;
                /** @description With `conflict` and `problem`: why, in one sentence. */
                detail?: string;
                /** @description Which fields were wrong. */
                errors?: Record<string, never>[];
                /**
                 * @description What became of it.
                 * @enum {string}
                 */
                outcome: "done" | "conflict" | "problem";
                /** @description Id of the question. */
                reviewId: string;
            }[];
        };
        /** @description See https://spec.openapis.org/oas/v3.1.1. */
        ApiDocument: {
            [key: string]: unknown;
        };
        ApiKeyUsagePage: {
            items: {
                /**
                 * Format: date
                 * @description A day in the Netherlands.
                 */
                day: string;
                /** Format: uuid */
                keyId: string;
                /** @description What the key is called. */
                keyName: string;
                /** @description Method and address, without what stood in its places. */
                operation: string;
                /** @description How many of them got status 400 or higher. */
                refused: number;
                /** @description How often. */
                requests: number;
            }[];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        BounceReceipt: {
            /** @description Addresses that an invitation went to; they are not written to again. */
            noted: number;
            /** @description Addresses that no invitation went to; nothing is kept of them. */
            unknown: number;
            /** @description At most twenty. */
            unread: string[];
        };
        BounceReport: {
            /** @description A delivery status notification as it came in (RFC 3464), or a list with an address a line. */
            report: string;
        };
        Category: {
            /** Format: date-time */
            changedAt: string | null;
            /** @description Suggests nothing and is not understood in requests. */
            closed: boolean;
            /** @description The first one is what a suggestion is shown with. */
            codes: string[];
            /** @description Small letters and digits; stays when labels change. */
            id: string;
            /** @description English label. */
            labelEn: string;
            /** @description Dutch label. */
            labelNl: string;
            /**
             * @description Came with the product, or was added or changed here.
             * @enum {string}
             */
            origin: "product" | "steward";
            wordsEn: string[];
            wordsNl: string[];
        };
        CategoryDecision: {
            /**
             * @description What is said of it.
             * @enum {string}
             */
            answer: "accepted" | "refused";
        };
        CategoryPage: {
            items: components["schemas"]["Category"][];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        CategoryRequest: {
            /** @description Stop using it; false when absent. */
            closed?: boolean;
            /** @description The first one is what a suggestion is shown with. */
            codes: string[];
            /** @description English label. */
            labelEn: string;
            /** @description Dutch label. */
            labelNl: string;
            wordsEn: string[];
            wordsNl: string[];
        };
        Change: {
            /** Format: date-time */
            at: string;
            /**
             * @description `published`: it is there for the first time. `updated`: read it again; one that was withdrawn or merged before is back. `withdrawn`: it is no longer on the list. `merged`: it is part of another supplier.
             * @enum {string}
             */
            kind: "published" | "updated" | "withdrawn" | "merged";
            /**
             * Format: uuid
             * @description Of `merged`: the supplier that lives on now; absent once that was undone.
             */
            mergedInto?: string;
            /**
             * Format: int64
             * @description Rises with every change; most numbers are never used.
             */
            sequence: number;
            /** Format: uuid */
            supplierId: string;
        };
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description Cursor of the newest change there is; equal to `next` when you are in step. */
            newest: string;
            /** @description Cursor to ask on with. */
            next: string;
        };
        Choice: {
            /** Format: date-time */
            at: string;
            /** @description Who, as the audit trail names them. */
            by: string;
            /** @description The draw that chose it; null when a person did. */
            drawId: string | null;
            /** @description 0: the whole; lots from 1. */
            lot: number;
            /** @description Why. */
            reason: string | null;
            /**
             * @description How it stands with the firm.
             * @enum {string}
             */
            status: "to-contact" | "contacted" | "interested" | "declined" | "invited" | "awarded";
            /** Format: uuid */
            supplierId: string;
            /** @description As it was then. */
            supplierName: string;
            /** @description From 1; each making adds one. */
            version: number;
        };
        ChoiceInput: {
            /** @description 0: the whole; lots from 1. */
            lot?: number;
            /** @description Why; needed with `declined`, and for a near-miss. */
            reason?: string;
            /**
             * @description How it stands with the firm.
             * @enum {string}
             */
            status: "to-contact" | "contacted" | "interested" | "declined" | "invited" | "awarded";
            /** Format: uuid */
            supplierId: string;
        };
        Contract: {
            categories: string[];
            /**
             * Format: date
             * @description Last day.
             */
            endsOn?: string;
            extensions?: {
                /**
                 * Format: date
                 * @description Last day when it is extended each time.
                 */
                lastEndOn: string;
                /** @description By how many months each time. */
                months: number;
                /** @description How often it can be extended. */
                times: number;
            };
            /** @description Stays the same from list to list. */
            id: string;
            notice?: {
                /**
                 * @description Whether the list says so, or the municipality’s usual term was taken.
                 * @enum {string}
                 */
                basis: "stated" | "usual";
                /**
                 * Format: date
                 * @description Last day on which notice can be given.
                 */
                on: string;
            };
            /** @description The municipality’s own number. */
            number?: string;
            /**
             * @description `soon` from the set time before its end; `no-end` when the list names none.
             * @enum {string}
             */
            phase: "running" | "soon" | "ended" | "no-end";
            /**
             * Format: date
             * @description First day.
             */
            startsOn?: string;
            /** @description What it is about. */
            subject: string;
            supplier: {
                /**
                 * Format: uuid
                 * @description Id in the register, when it knows a firm with that number.
                 */
                id?: string;
                /** @description As the list writes it. */
                kvkNumber?: string;
                /** @description As the list writes it. */
                name: string;
                /** @description The other firms of a combination, by the numbers that stand with the first. */
                partners?: {
                    /**
                     * Format: uuid
                     * @description Id in the register, when it knows a firm with that number.
                     */
                    id?: string;
                    /** @description As the list writes it. */
                    kvkNumber: string;
                }[];
            };
            /** @description Euro, without VAT, over the whole term. */
            value?: number;
        };
        ContractNoticePage: {
            items: {
                /** @description Plain text, in Dutch. */
                body: string;
                /**
                 * Format: date
                 * @description Day on which it was written.
                 */
                decidedOn: string;
                /**
                 * Format: date
                 * @description Last day of the contract.
                 */
                endsOn: string;
                /** @description Id. */
                id: string;
                /**
                 * Format: date
                 * @description Last day on which notice can be given.
                 */
                noticeOn: string;
                /** @description Mail address. */
                recipient: string | null;
                /**
                 * @description `unaddressed`: the settings name no address; `cancelled`: the contract is gone or ends on another day.
                 * @enum {string}
                 */
                status: "waiting" | "handed-over" | "cancelled" | "unaddressed";
                /** @description Subject, in Dutch. */
                subject: string;
            }[];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        ContractPage: {
            items: components["schemas"]["Contract"][];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        ContractSettings: {
            /**
             * Format: email
             * @description Who is told that notice is due; nobody without it.
             */
            mailTo?: string;
            /** @description From so many months before its end a contract is looked at again. */
            monthsBefore: number;
            /** @description Months before the end by which notice is due, when the list does not say. */
            noticeMonths: number;
        };
        ContractWithOpenings: {
            categories: string[];
            /**
             * Format: date
             * @description Last day.
             */
            endsOn?: string;
            extensions?: {
                /**
                 * Format: date
                 * @description Last day when it is extended each time.
                 */
                lastEndOn: string;
                /** @description By how many months each time. */
                months: number;
                /** @description How often it can be extended. */
                times: number;
            };
            /** @description Stays the same from list to list. */
            id: string;
            notice?: {
                /**
                 * @description Whether the list says so, or the municipality’s usual term was taken.
                 * @enum {string}
                 */
                basis: "stated" | "usual";
                /**
                 * Format: date
                 * @description Last day on which notice can be given.
                 */
                on: string;
            };
            /** @description The municipality’s own number. */
            number?: string;
            /** @description Who could bid first, then the nearest. */
            openings: {
                /**
                 * @description Whether it supplies all, and its largest order is at least the contract’s value.
                 * @enum {string}
                 */
                bid: "yes" | "no" | "unknown";
                /** @description Largest order that it says it can take on, in euro. */
                maxOrderValue: number | null;
                /** @description Up to how much it could do as a subcontractor, in euro. */
                subcontractUpTo: number | null;
                supplier: components["schemas"]["SupplierHit"];
                /** @description Whether it supplies something of every class of the contract’s categories. */
                suppliesAll: boolean;
            }[];
            /**
             * @description `soon` from the set time before its end; `no-end` when the list names none.
             * @enum {string}
             */
            phase: "running" | "soon" | "ended" | "no-end";
            /**
             * Format: date
             * @description First day.
             */
            startsOn?: string;
            /** @description What it is about. */
            subject: string;
            supplier: {
                /**
                 * Format: uuid
                 * @description Id in the register, when it knows a firm with that number.
                 */
                id?: string;
                /** @description As the list writes it. */
                kvkNumber?: string;
                /** @description As the list writes it. */
                name: string;
                /** @description The other firms of a combination, by the numbers that stand with the first. */
                partners?: {
                    /**
                     * Format: uuid
                     * @description Id in the register, when it knows a firm with that number.
                     */
                    id?: string;
                    /** @description As the list writes it. */
                    kvkNumber: string;
                }[];
            };
            /** @description Euro, without VAT, over the whole term. */
            value?: number;
        };
        /** @description Values that go before those of every source. Null takes an earlier choice back. */
        Correction: {
            /** @description What the firm does. */
            description?: string | null;
            /** @description Employees. */
            employees?: number | null;
            /** @description House number with its addition. */
            houseNumber?: string | null;
            /** @description Largest order; euro, without VAT. */
            maxOrderValue?: number | null;
            /** @description Name. */
            name?: string | null;
            /** @description Place. */
            place?: string | null;
            /** @description Postcode. */
            postcode?: string | null;
            /** @description Where it works, instead of all that sources say: municipalities, `25 km`, `landelijk`, by activity. */
            serviceArea?: string | null;
            /** @description Street; an address is chosen as a whole, with its place. */
            street?: string | null;
            /** @description Website. */
            website?: string | null;
        };
        CorrectionAnswer: {
            /**
             * Format: uuid
             * @description By which it can be taken back.
             */
            importId: string;
        };
        Criterion: {
            /** @description Whether it is surely met. */
            met: boolean;
            /**
             * @description What is judged.
             * @enum {string}
             */
            name: "category" | "place" | "distance" | "capacity" | "label" | "recognition" | "availability";
            /**
             * @description `unknown`: nobody says; ask the firm.
             * @enum {string}
             */
            outcome: "met" | "not-met" | "unknown";
            /** @description The same in a sentence. */
            reason: {
                /** @description In English. */
                en: string;
                /** @description In Dutch. */
                nl: string;
            };
            /** @description What the firm has. */
            value: string | number | string[] | null;
            /** @description What is asked for. */
            wanted: string | number | string[] | null;
        };
        CurrentRecord: {
            /** @description Number of the firm at the source. */
            externalId: string;
            /**
             * Format: uuid
             * @description The import that brought it.
             */
            importId: string;
            /** @description As delivered; account and citizen service numbers are left out. */
            raw: {
                [key: string]: string;
            };
            /** @description Code of the source. */
            source: string;
            /**
             * Format: date
             * @description Day of the statement.
             */
            statedOn: string;
            /**
             * Format: uuid
             * @description Absent while a person must decide.
             */
            supplierId?: string;
        };
        Decision: {
            /** @description What it found, as far as undoing it needs it. */
            before: Record<string, never>;
            /** Format: date-time */
            doneAt: string;
            /** @description Who did it. */
            doneBy: string;
            /** @description Id of the decision. */
            id: string;
            /**
             * @description What was done.
             * @enum {string}
             */
            kind: "same" | "different" | "merge" | "split";
            /**
             * Format: uuid
             * @description The supplier that went, or the new one.
             */
            otherId: string | null;
            /**
             * Format: uuid
             * @description The supplier that lives on, or that records were taken from.
             */
            supplierId: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            /** @description Who undid it. */
            undoneBy: string | null;
        };
        DecisionList: {
            items: {
                /** @description What it found, as far as undoing it needs it. */
                before: Record<string, never>;
                /** Format: date-time */
                doneAt: string;
                /** @description Who did it. */
                doneBy: string;
                /** @description Id of the decision. */
                id: string;
                /**
                 * @description What was done.
                 * @enum {string}
                 */
                kind: "same" | "different" | "merge" | "split";
                /**
                 * Format: uuid
                 * @description The supplier that went, or the new one.
                 */
                otherId: string | null;
                /**
                 * Format: uuid
                 * @description The supplier that lives on, or that records were taken from.
                 */
                supplierId: string | null;
                /** Format: date-time */
                undoneAt: string | null;
                /** @description Who undid it. */
                undoneBy: string | null;
            }[];
        };
        Draw: {
            /** @description Of the first so many of the shortlist; null: of all. */
            among: number | null;
            /** Format: date-time */
            at: string;
            /** @description Who, as the audit trail names them. */
            by: string;
            /** @description Everybody who took part, in the order of the draw: the first `invitations` are asked. */
            entrants: {
                /** @description For how many earlier lots it was asked. */
                asked: number;
                /** Format: uuid */
                id: string;
                /** @description Name. */
                name: string;
                /** @description What it drew. */
                ticket: string;
            }[];
            /** @description Id of the draw. */
            id: string;
            /** @description How many are asked. */
            invitations: number;
            /** @description 0: the whole; lots from 1. */
            lot: number;
            rule: {
                /** @description In English. */
                en: string;
                /** @description In Dutch. */
                nl: string;
                /** @description Version of the rule. */
                version: string;
            };
            /** @description Drawn at random when the draw was made; with it anybody can do the draw again. */
            seed: string;
            /** @description From 1; each making adds one. */
            version: number;
        };
        DrawInput: {
            /** @description Only among the first so many of the shortlist. */
            among?: number;
            /** @description How many firms to ask. */
            invitations: number;
            /** @description 0: the whole; lots from 1. */
            lot?: number;
        };
        DuplicateSearch: {
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Id of the search. */
            id: string;
            /** Format: date-time */
            requestedAt: string;
            /** @description Who asked for it. */
            requestedBy: string;
            result: {
                /** @description How many of those are new questions; about the others a person was asked before. */
                asked: number;
                /** @description Pairs of names that were compared; a supplier has one for each of its records and aliases. */
                compared: number;
                /** @description Questions that are not asked any more, because other things are said now. */
                dropped: number;
                /** @description Pairs of suppliers that may be one firm. */
                found: number;
                leftOut: {
                    /** @description Groups of records, alike in a part of a name or another trait, too large to compare. */
                    blocks: number;
                    /** @description Records in them. They are compared by what else they have in common. */
                    records: number;
                };
                /** @description How long it took. */
                seconds: number;
                /** @description Suppliers that were looked at. */
                suppliers: number;
            } | null;
            /** Format: date-time */
            startedAt: string | null;
            /**
             * @description How far it is.
             * @enum {string}
             */
            status: "queued" | "running" | "completed";
        };
        EndedRecordPage: {
            items: {
                /** @description Name of the firm, as the source had it. */
                name: string;
                /**
                 * Format: date
                 * @description Day of the statement.
                 */
                statedOn: string;
                /**
                 * Format: uuid
                 * @description The supplier that it was linked to.
                 */
                supplierId?: string;
            }[];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        Fault: {
            /** @description The places that `near` may mean, when there are more than one. */
            choices?: components["schemas"]["PlaceChoice"][];
            /**
             * @description Where it stood.
             * @enum {string}
             */
            in: "query" | "path" | "body" | "header" | "file";
            /** @description What is allowed, what was given instead, and what to do; for people, and may change. */
            message: string;
            /** @description Name of the parameter, header or file; in a body the way to the value, and `body` for the whole of it. */
            name: string;
        };
        FieldChange: {
            /** @description What is said now; null for nothing. */
            after: unknown;
            /** @description What was said before; null for nothing. */
            before: unknown;
            /** @description The field that changes. */
            field: string;
        };
        FirmCategories: {
            items: {
                /** @description The words, or the activity code, that led to it. */
                because?: string;
                /** @description CPV 2008, eight digits. */
                code: string;
                /** Format: date */
                date: string;
                decision?: {
                    /**
                     * @description What a person said.
                     * @enum {string}
                     */
                    answer: "accepted" | "refused";
                    /** Format: date-time */
                    at: string;
                    /** @description Who said it. */
                    by: string;
                };
                /**
                 * @description What a suggestion rests on.
                 * @enum {string}
                 */
                evidence?: "text" | "sbi";
                /** @description Dutch label. */
                label: string;
                /** @description English label. */
                labelEn: string;
                /** @description Who states it, or whose text or activity code it was read from. */
                source: string;
                /**
                 * @description Stated by a source, suggested by the register, or refused by a person.
                 * @enum {string}
                 */
                status: "stated" | "suggested" | "refused";
            }[];
        };
        FirmsOnMap: {
            features: {
                geometry: {
                    /** @description Longitude, then latitude; WGS84. */
                    coordinates: number[];
                    /**
                     * @description Always `Point`.
                     * @enum {string}
                     */
                    type: "Point";
                } | null;
                /** Format: uuid */
                id: string;
                properties: {
                    /** @description At least one verified, valid label. */
                    impact: boolean;
                    labels: string[];
                    /** @description Name. */
                    name: string;
                    /** @description Place. */
                    place: string | null;
                    reasons: string[];
                };
                /**
                 * @description Always `Feature`.
                 * @enum {string}
                 */
                type: "Feature";
            }[];
            /**
             * @description Always `FeatureCollection`.
             * @enum {string}
             */
            type: "FeatureCollection";
        };
        FrozenShortlist: {
            asked: components["schemas"]["PurchaseRequestInput"];
            content: components["schemas"]["ShortlistResult"];
            /** @description SHA-256 of the content. */
            contentHash: string;
            /** Format: date-time */
            madeAt: string;
            /** @description Who, as the audit trail names them. */
            madeBy: string;
            /** @description From 1; each making adds one. */
            version: number;
        };
        HandOver: {
            buyer: {
                /** @description CBS code. */
                municipality: string;
                /** @description Its name. */
                name: string;
                nuts: {
                    /** @description NUTS 2024. */
                    code: string;
                    /** @description Name of the area. */
                    name: string;
                } | null;
            };
            categories: {
                /** @description CPV, eight digits. */
                code: string;
                /** @description In Dutch. */
                label: string;
            }[];
            /** @description Of the whole, in euro, excluding VAT. */
            estimatedValue: number | null;
            lots: {
                categories: {
                    /** @description CPV, eight digits. */
                    code: string;
                    /** @description In Dutch. */
                    label: string;
                }[];
                /** @description Of the lot, in euro, excluding VAT. */
                estimatedValue: number | null;
                firms: {
                    /** @description Null when it is not public or not known. */
                    kvkNumber: string | null;
                    /** @description Whether it is in the register still; one that stopped or was suspended since is not. */
                    listed: boolean;
                    /** @description As it was when it was chosen. */
                    name: string;
                    nuts: {
                        /** @description NUTS 2024. */
                        code: string;
                        /** @description Name of the area. */
                        name: string;
                    } | null;
                    /** @description Where it sits. */
                    place: string | null;
                    /**
                     * @description How it stands with the firm.
                     * @enum {string}
                     */
                    status: "to-contact" | "contacted" | "interested" | "declined" | "invited" | "awarded";
                    /** Format: uuid */
                    supplierId: string;
                }[];
                /** @description 0: the whole; lots from 1. */
                lot: number;
                /** @description Of the lot. */
                title: string | null;
            }[];
            /** @description Where the work is. */
            place: string | null;
            /** Format: uuid */
            requestId: string;
            /** @description Of the request. */
            title: string;
        };
        Import: {
            /** @description Every column in the order of the file, also of most refused files. */
            columns: components["schemas"]["ImportColumn"][];
            columnsIgnored: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Separator that was found. */
            delimiter: string | null;
            /**
             * @description `replace`: the file is all that the source says now; `add`: it comes on top.
             * @enum {string}
             */
            delivery: "replace" | "add";
            /** @description A preview: nothing changes until it is applied. */
            dryRun: boolean;
            /** @description Character encoding that was found. */
            encoding: string | null;
            /** @description Name of the file. */
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            foundBy: {
                /**
                 * @description Asked for, stated by the file itself, or guessed from what is in it. Null: does not apply.
                 * @enum {string|null}
                 */
                delimiter: "asked" | "stated" | "guessed" | null;
                /**
                 * @description Asked for, stated by the file itself, or guessed from what is in it. Null: does not apply.
                 * @enum {string|null}
                 */
                encoding: "asked" | "stated" | "guessed" | null;
                /**
                 * @description Asked for, stated by the file itself, or guessed from what is in it. Null: does not apply.
                 * @enum {string|null}
                 */
                headerLine: "asked" | "stated" | "guessed" | null;
                /**
                 * @description Asked for, stated by the file itself, or guessed from what is in it. Null: does not apply.
                 * @enum {string|null}
                 */
                sheet: "asked" | "stated" | "guessed" | null;
            };
            /** @description Line of the header; 1 is the first. */
            headerLine: number | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description The day of which the file tells.
             */
            listedOn: string;
            /** @description Field of the register, then header of the file. */
            mapping: {
                [key: string]: string;
            };
            /** @description What keeps it from going on for the moment; it goes on by itself when that is over. */
            problem: components["schemas"]["ImportProblem"] | null;
            progress: components["schemas"]["ImportProgress"];
            /** @description Statements of the source's former deliveries that this one does not make any more. */
            recordsEnded: number;
            /** @description Why the file as a whole was refused. */
            refusal: components["schemas"]["Reason"] | null;
            /** @description Somebody asked to take it back, and that is not done yet. */
            reversing: boolean;
            rows: {
                /** @description Rows that new suppliers. */
                created: number;
                /** @description Rows that could not be used. */
                rejected: number;
                /** @description Rows that wait for a person to decide. */
                review: number;
                /** @description Rows read. */
                total: number;
                /** @description Rows that said what was known already. */
                unchanged: number;
                /** @description Rows that changed what a source says about a supplier. */
                updated: number;
            };
            /** @description Every supplier that this import touched is up to date in the search. */
            searchable: boolean;
            /** @description Sheet of the workbook that was read. */
            sheet: string | null;
            sheets: string[];
            /** @description Code of the source. */
            source: string;
            /** Format: date-time */
            startedAt: string | null;
            /**
             * @description How far it is.
             * @enum {string}
             */
            status: "queued" | "running" | "previewed" | "completed" | "refused" | "reverted";
            /** @description What was noticed about the file as a whole. */
            warnings: components["schemas"]["Reason"][];
        };
        ImportColumn: {
            /**
             * @description Why it feeds that field: this import asked so, somebody did before for this source, its header, or its values.
             * @enum {string|null}
             */
            by: "asked" | "confirmed" | "header" | "values" | null;
            /** @description Field that it feeds; null: its cells are kept as delivered, nothing more. */
            field: string | null;
            /** @description Share of the rows with a value. */
            filled: number;
            /** @description As in the file, made unique. */
            header: string;
            /** @description Three at most. */
            samples: string[];
            /** @description What a tick in it means (`PSO`), where its header names a value of the field. */
            tick?: string;
        };
        ImportForm: {
            /** @description The separator, when what was found is wrong: `;` `,` `|` or `tab`. */
            delimiter?: string;
            /**
             * @description `replace`: the file is all that the source says now, who is no longer in it is ended; `add`: it comes on top. Without it, as the source usually delivers.
             * @enum {string}
             */
            delivery?: "replace" | "add";
            /**
             * @description `true`: preview only; apply it later. `false` without it.
             * @enum {string}
             */
            dryRun?: "true" | "false";
            /**
             * @description How the text is to be read, when what was found is wrong.
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh" | "ibm850";
            /**
             * Format: binary
             * @description CSV or XLSX, 500 MB at most.
             */
            file: string;
            /** @description Line of the header, 1 to 1000; in a workbook as Excel shows it. */
            headerRow?: string;
            /**
             * Format: date
             * @description The day of which the file tells; today without it. Who is no longer in a label register has no label from then on.
             */
            listedOn?: string;
            /** @description JSON object of field to header, for headers that are not recognised; null: no column feeds the field. A list of headers for categories, sbi, labels, themes, programmes or serviceArea: all of them feed it. Remembered for the source once it was carried out. */
            mapping?: string;
            /** @description Sheet of the workbook, when it is not the first visible one. */
            sheet?: string;
            /** @description Code of the source. */
            source: string;
        };
        ImportPage: {
            items: components["schemas"]["Import"][];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        ImportProblem: {
            /**
             * @description For programs.
             * @enum {string}
             */
            code: "worker-away" | "storage-full" | "internal-error";
            /** @description One sentence for a person. */
            message: string;
            /** @description Of an internal error: by this it is found in the log. */
            reference?: string;
            /**
             * Format: date-time
             * @description From when on; null when that is not known.
             */
            since: string | null;
        };
        ImportProgress: {
            /** @description Rows (reading, deciding) or suppliers (publishing, indexing) a second in this step so far; null while unknown. */
            perSecond: number | null;
            /** @description Rows that have an outcome. */
            rowsMatched: number;
            /** @description Rows that were read and cleaned. */
            rowsRead: number;
            /** @description Rows that are kept: none or all, for a file is taken in as a whole. */
            rowsStaged: number;
            /** @description Until the import is searchable, or previewed, at the rates so far; null while one is unknown. */
            secondsLeft: number | null;
            /**
             * @description What is being done now; the last three are ends.
             * @enum {string}
             */
            step: "waiting" | "reading" | "deciding" | "publishing" | "indexing" | "searchable" | "previewed" | "refused";
            /** @description Of those, how many are up to date in the search. */
            suppliersIndexed: number;
            /** @description Of those, how many have an up-to-date profile. */
            suppliersPublished: number;
            /** @description Suppliers that the rows spoke about so far, once for each batch. */
            suppliersTouched: number;
        };
        ImportRow: {
            /** @description What an updated row changes, field by field. */
            changes?: components["schemas"]["FieldChange"][];
            /** @description Line of the file on which the row starts; 1 is the first. */
            line: number;
            /**
             * @description Null while it waits its turn.
             * @enum {string|null}
             */
            outcome: "created" | "updated" | "unchanged" | "review" | "rejected" | null;
            /** @description Header, then cell, as delivered; account and citizen service numbers are left out. */
            raw: {
                [key: string]: string;
            };
            reasons: components["schemas"]["Reason"][];
            /** @description The row that Excel shows: not the line where cells above it hold line breaks. */
            sheetRow: number;
            /**
             * Format: uuid
             * @description The supplier that it was linked to.
             */
            supplierId?: string;
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRow"][];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        KeptShortlist: {
            /** @description How each firm stands now. */
            choices: components["schemas"]["Choice"][];
            combinations?: {
                /** @description Firms that were looked at. */
                considered: number;
                /** @description Whether all sets of up to five firms were looked at, and none of these is larger. */
                exact: boolean;
                /** @description Smallest first; none can do without any of its firms. */
                items: {
                    firms: {
                        covers: string[];
                        /** @description Its name. */
                        name: string;
                        /** @description Its part of the value, never above what it says it can take; null when it does not say. Euro, excluding VAT. */
                        share: number | null;
                        /** @description Id of the supplier. */
                        supplierId: string;
                    }[];
                    uncovered: {
                        needs: string[];
                        /** @description What is above all that they can take. Euro, excluding VAT. */
                        value: number;
                    };
                }[];
                /** @description Of how many. */
                of: number;
            };
            /** @description SHA-256 of what was kept. */
            contentHash: string;
            /** @description The oldest first. */
            draws: components["schemas"]["Draw"][];
            feasibility: {
                lots: {
                    /** @description Firms. */
                    able: number;
                    /** @description Lot. */
                    number: number;
                    /** @description Its value. Euro, excluding VAT. */
                    value: number;
                }[];
                notes: {
                    /** @description In English. */
                    en: string;
                    /** @description In Dutch. */
                    nl: string;
                }[];
                reserved: {
                    /** @description Whether there are as many. */
                    leavesCompetition: boolean;
                    /** @description Firms without which there is no competition. */
                    needed: number;
                    /** @description Able firms that show by a label that they qualify (art. 2.82 Aanbestedingswet). */
                    qualifying: number;
                    /** @description The same in a sentence. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                };
                /** @description Firms that could do a part. */
                share: number;
                smallLots?: {
                    /** @description Lots below this may be left out of the European procedure; null while none is needed. Euro, excluding VAT. */
                    below: number | null;
                    /** @description Whether the lots together reach the European threshold. */
                    european: boolean;
                    /** @description The same in a sentence. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                    /** @description What lots that are left out may come to together; null as above. Euro, excluding VAT. */
                    room: number | null;
                    small: number[];
                    /** @description As many as fit together, the smallest; of equal ones any other will do. */
                    without: number[];
                };
                thresholds: {
                    /**
                     * @description Which figure.
                     * @enum {string}
                     */
                    code: "eu-works" | "eu-supplies-services" | "eu-social-services" | "small-lot-works" | "small-lot-supplies-services" | "small-lots-share" | "invited-least" | "invited-most" | "reserved-workers" | "one-quote-works" | "one-quote-supplies-services" | "several-quotes-works" | "several-quotes-supplies-services";
                    /**
                     * Format: date
                     * @description First day on which it holds.
                     */
                    from: string;
                    /** @description CBS code of the municipality that set it for itself; absent for a figure of the law. */
                    municipality?: string;
                    /** @description Whether the estimated value reaches it; null where that means nothing. */
                    reached: boolean | null;
                    /**
                     * Format: date
                     * @description When somebody last looked it up; null for not yet.
                     */
                    readOn: string | null;
                    /** @description Where it stands, in Dutch. */
                    source: string;
                    /**
                     * @description Of what; it follows from the code.
                     * @enum {string}
                     */
                    unit: "EUR" | "percent" | "firms";
                    /**
                     * Format: date
                     * @description Last day; null until further notice.
                     */
                    until: string | null;
                    /** @description The figure. Euro are excluding VAT. */
                    value: number;
                }[];
                whole: {
                    /** @description Firms that fail nothing. */
                    able: number;
                    /** @description Of these, firms that do not say whether the value is within their reach. */
                    unsure: number;
                };
            };
            /** @description Firms that fail nothing, in the order of a search. */
            items: components["schemas"]["ShortlistItem"][];
            /** @description True when the search engine did not answer: plain words, no scores. Only a part of the register was looked at: `pool` and `feasibility` count that part, without lots, combinations or a verdict on the market. Ask again later. */
            limited?: boolean;
            lotProposal?: {
                /** @description Firms that can take each lot, at least. */
                competition: number;
                lots: {
                    able: string[];
                    /** @description From 1, the largest first. */
                    number: number;
                    /** @description Why it is so large. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                    /** @description What it is worth. Euro, excluding VAT. */
                    value: number;
                }[];
                /** @description The division in a sentence. */
                reason: {
                    /** @description In English. */
                    en: string;
                    /** @description In Dutch. */
                    nl: string;
                };
                /** @description What fewer firms than that can take; no lot is made of it. Euro, excluding VAT. */
                thin: number;
                /** @description What nobody can take, not even all firms together. Euro, excluding VAT. */
                uncovered: number;
                /** @description The whole. Euro, excluding VAT. */
                value: number;
            };
            lots: components["schemas"]["LotShortlist"][];
            /** @description A lot for each category, when fewer than three firms do all. */
            lotsByCategory?: {
                able: string[];
                /** @description CPV code. */
                category: string;
                /** @description Label. */
                label: string;
            }[];
            /** Format: date-time */
            madeAt: string;
            /** @description Who, as the audit trail names them. */
            madeBy: string;
            /** @description Firms that fail exactly one thing; those that miss least first. */
            nearMisses: components["schemas"]["NearMiss"][];
            /** @description Only in a record: firms that were judged and fail more than one thing. */
            others?: {
                failed: {
                    /** @description Criterion. */
                    name: string;
                    /** @description Why it is not met. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                }[];
                /** @description Its name. */
                name: string;
                /** @description Id of the supplier. */
                supplierId: string;
            }[];
            pool: {
                /** @description Of these, firms that fail nothing. */
                able: number;
                /** @description False when more firms answer the request than were judged, best first, and in a limited answer. */
                complete: boolean;
                /** @description Firms that were judged. */
                judged: number;
                /** @description Of these, firms that fail one thing. */
                nearMisses: number;
            };
            query: {
                categories: {
                    /** @description The words that led to it; absent when the code was given. */
                    because?: string;
                    /** @description CPV code. */
                    code: string;
                    /** @description For `without`; absent when the code was given. */
                    id?: string;
                    /** @description Dutch label. */
                    label: string;
                }[];
                /**
                 * @description Whether a firm must do all of them.
                 * @enum {string}
                 */
                categoriesNeeded: "all" | "any";
                /** @description As it was given. Euro, excluding VAT. */
                estimatedValue?: number;
                /** @description Conditions that nobody gave and that the text says. */
                fromText: {
                    /** @description The words that led to it. */
                    because: string;
                    /**
                     * @description Which condition.
                     * @enum {string}
                     */
                    field: "near" | "radiusKm" | "estimatedValue" | "requiredLabels" | "on";
                    /** @description For `without`. */
                    id: string;
                }[];
                municipalities?: {
                    /** @description CBS code. */
                    code: string;
                    /** @description Name. */
                    name: string;
                }[];
                /** @description Demands of the text on which nobody was judged, for the register does not know them. Absent when none. */
                notJudged?: string[];
                /**
                 * Format: date
                 * @description Day on which labels are judged.
                 */
                on: string;
                place?: {
                    /** @description WGS84. */
                    lat: number;
                    /** @description WGS84. */
                    lng: number;
                    /** @description What `near` was understood as. */
                    name: string;
                };
                /** @description The text names a place of which there are several. Nobody was judged on it: say which one in `near`. */
                placeToChoose?: {
                    /** @description The words that led to it. */
                    because: string;
                    /** @description The places: send the `value` of one as `near`. */
                    choices: components["schemas"]["PlaceChoice"][];
                    /** @description For `without`. */
                    id: string;
                    /** @description The name. */
                    name: string;
                };
                /** @description Kilometres. */
                radiusKm?: number;
                /** @description CBS code. */
                recognisedBy?: string;
                requiredLabels: string[];
                /** @description Words of the text that no category has and no firm. Absent when there are none. */
                unknown?: string[];
                /** @description What the text asks when no firm of the register is known for any of it. Absent when something of it is offered. */
                unoffered?: string[];
                /** @description What the text would like to see: it counts in the order, and leaves nobody out. Absent when nothing. */
                wished?: {
                    /** @description The words that led to it. */
                    because: string;
                    /** @description For `without`. */
                    id: string;
                    /** @description A label. */
                    label?: string;
                    /** @description Code of an aim. */
                    theme?: string;
                }[];
            };
            /** Format: uuid */
            requestId: string;
            /** @description From 1; each making adds one. */
            version: number;
        };
        KnownSupplier: {
            /**
             * @description `certain`: an import would take the two for one firm. `possible`: it would ask a person. `similar`: it would make another firm, but the names are alike.
             * @enum {string}
             */
            certainty: "certain" | "possible" | "similar";
            /** @description Fields that both name. */
            evidence: {
                /** @description Whether both say the same. */
                agrees: boolean;
                /** @description Field. */
                field: string;
            }[];
            /**
             * Format: uuid
             * @description Id of the supplier.
             */
            id: string;
            /** @description KvK number; absent for a sole trader, unless the caller may see it. */
            kvkNumber?: string;
            /** @description Its name. */
            name: string;
            /** @description Its place. */
            place: string | null;
            /** @description False for one that only a steward sees. */
            published: boolean;
            /** @description The rule that decided, as a reason code of imports. */
            reason: string;
            /** @description Certainty, 0 to 1. */
            score: number;
        };
        KnownSuppliers: {
            /** @description The likeliest first. */
            items: components["schemas"]["KnownSupplier"][];
            /**
             * Format: uuid
             * @description The one that an import would take it for.
             */
            match: string | null;
            /** @description What of the description could not be used as it was given. */
            notes: {
                /** @description Field of the description. */
                field: string | null;
                /** @description What was changed or left out, and why. */
                message: string;
            }[];
        };
        LabelCheckAnswer: {
            /** @description By which it is withdrawn. */
            checkId: string;
        };
        LabelCheckRequest: {
            /** @description Number of the certificate. */
            certificateNumber?: string;
            /** @description Where the evidence is kept when it has no address. */
            evidenceFile?: string;
            /**
             * Format: uri
             * @description Where the evidence can be seen.
             */
            evidenceUrl?: string;
            /** @description Code of the label. */
            label: string;
            /** @description Code of the level, where it has levels. */
            level?: string;
            /**
             * Format: date
             * @description First day on which it holds.
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day; only a label without a usual term may do without.
             */
            validUntil?: string;
            /** @description Version of the label, where it has several. */
            version?: string;
        };
        LabelCheckWithdrawal: {
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description First day on which it no longer counts; today without it.
             */
            withdrawnOn?: string;
        };
        LabelClaimRefusal: {
            /** @description Why. */
            reason: string;
        };
        LabelHistory: {
            items: {
                /**
                 * @description Whether a register or a person confirms it, or it is only said.
                 * @enum {string}
                 */
                basis: "verified" | "claimed";
                /** @description Number of the certificate. */
                certificateNumber?: string;
                /** @description Who has seen the evidence. */
                checkedBy?: string;
                /** @description Id of the check. */
                checkId?: string;
                /**
                 * Format: date
                 * @description Day of the last list of the register that still said so.
                 */
                confirmedOn?: string;
                /** @description Where the evidence is kept when it has no address. */
                evidenceFile?: string;
                /**
                 * Format: uri
                 * @description Where the evidence can be seen.
                 */
                evidenceUrl?: string;
                /**
                 * Format: date
                 * @description First day on which its version and level could be held; only of one that says to hold from before: one of the two is not right.
                 */
                existsFrom?: string;
                /**
                 * Format: date
                 * @description Last day of grace of a label that has ended and still counts.
                 */
                graceUntil?: string;
                /** @description Code of the label. */
                label: string;
                /** @description Rank of the level. */
                level?: number;
                /** @description The level in the words of the label. */
                levelName?: string;
                /** @description Name of the label. */
                name: string;
                /** @description Why stewards did not believe it, of a claim that is refused; with `suppliers:write` only. */
                refusedBecause?: string;
                /**
                 * Format: date
                 * @description First day on which a later statement speaks instead.
                 */
                replacedOn?: string;
                /** @description Code of the source; `steward` for a check by a person. */
                source: string;
                /**
                 * Format: date
                 * @description Day of the statement or the check.
                 */
                statedOn: string;
                /**
                 * @description What it is worth on the day. `replaced`: a later statement about it speaks; `not-yet`: nobody had said it by then.
                 * @enum {string}
                 */
                status: "verified" | "claimed" | "expired" | "withdrawn" | "replaced" | "not-yet";
                /**
                 * @description Where the last day comes from: its source names it, it is the end of the usual term, the register called the label expired without a day, or there is none.
                 * @enum {string}
                 */
                untilBasis: "stated" | "usual" | "reported" | "unknown";
                /**
                 * Format: date
                 * @description First day on which it holds.
                 */
                validFrom?: string;
                /**
                 * Format: date
                 * @description Last day on which it holds.
                 */
                validUntil?: string;
                /** @description Version of the label. */
                version?: string;
                /** @description KvK number of the holder, when the firm is covered through another one. */
                via?: string;
                /**
                 * Format: date
                 * @description First day on which it no longer counts: it was withdrawn.
                 */
                withdrawnOn?: string;
            }[];
        };
        LabelReminderPage: {
            items: {
                /** @description How often sending was tried. */
                attempts: number;
                /** @description Plain text, in Dutch. */
                body: string;
                /** @description Which of the three it is: 90, 30 or 0 days before the end. */
                daysBefore: number;
                /**
                 * Format: date
                 * @description Day on which it was decided.
                 */
                decidedOn: string;
                /** @description Id. */
                id: string;
                /** @description Code of the label. */
                label: string;
                /** @description Why the last attempt failed. */
                lastError: string | null;
                /** @description Mail address, as long as it is to be sent. */
                recipient: string | null;
                /** Format: date-time */
                sentAt: string | null;
                /**
                 * @description `cancelled`: the firm has renewed, or wants no mail.
                 * @enum {string}
                 */
                status: "waiting" | "sent" | "failed" | "cancelled";
                /** @description Subject, in Dutch. */
                subject: string;
                /** Format: uuid */
                supplierId: string;
                /**
                 * Format: date
                 * @description Last day of the label.
                 */
                validUntil: string;
            }[];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        LabelScheme: {
            /** @description Without them in a PUT, those of before stay. */
            aliases?: string[];
            /**
             * Format: date
             * @description From this day on nothing new is held by it; what was held before lasts until its own end.
             */
            closedOn?: string;
            /** @description Code of the label. */
            code: string;
            /**
             * @description What it is about.
             * @enum {string}
             */
            covers: "firm" | "site" | "product";
            /** @description Days after the end on which it still counts. */
            graceDays?: number;
            implies?: {
                /** @description Its level. */
                level: string;
                /** @description The label that comes with this one. */
                scheme: string;
            };
            /** @description Who issues it. */
            issuer: string;
            /**
             * @description `membership`: it is shown and found, but is no proof of impact.
             * @enum {string}
             */
            kind?: "certificate" | "membership";
            /** @description Name. */
            name: string;
            /** @description What it proves, in Dutch. */
            proves: string;
            /**
             * Format: uri
             * @description Where its register is.
             */
            registerUrl?: string;
            /** @description Months that a certificate usually holds, where its register does not state the end. */
            usualValidityMonths?: number;
            /** @description At least one; its name is empty for a label that has only one. */
            versions: {
                /** @description What is different about it, in Dutch. */
                about?: string;
                /**
                 * Format: date
                 * @description From this day on nothing new is held by it; what was held before lasts until its own end.
                 */
                closedOn?: string;
                /** @description Its levels; none for a label without levels. */
                levels?: {
                    /** @description Without them in a PUT, those of before stay. */
                    aliases?: string[];
                    /** @description Code of the level within its version. */
                    code: string;
                    /** @description English name. */
                    nameEn: string;
                    /** @description Dutch name. */
                    nameNl: string;
                    /** @description Order within the version: `pso:2` in a search means 2 or higher. Below 1: before the first level. */
                    rank: number;
                    /**
                     * Format: date
                     * @description First day on which it could be held.
                     */
                    startsOn?: string;
                    /** @description Months that a certificate usually holds, where its register does not state the end. */
                    usualValidityMonths?: number;
                }[];
                /**
                 * Format: date
                 * @description First day on which it could be held.
                 */
                startsOn?: string;
                /** @description Version; empty where there is only one. */
                version: string;
            }[];
        };
        LabelSchemeList: {
            items: components["schemas"]["LabelScheme"][];
        };
        LotRequest: {
            /** @description A firm must do all of these. Without any, what the text is understood to ask for: one of them is enough. */
            categories?: string[] | null;
            /** @description What it is estimated to cost. Euro, excluding VAT. */
            estimatedValue?: number | null;
            /** @description Instead of `near`: municipalities, in all of which the work is. */
            municipalities?: string[] | null;
            /** @description Postcode, place, municipality, address or `lat,lng`. */
            near?: string | null;
            /** @description Kilometres around it; 25 without. */
            radiusKm?: number | null;
            /** @description Labels, all of which must be verified and valid on the day `on`. */
            requiredLabels?: string[] | null;
            /** @description The request in the words of the buyer, at most 10,000 characters. */
            text?: string | null;
            /** @description Name of the request or lot; searched like the text. */
            title?: string | null;
        };
        LotShortlist: {
            combinations?: {
                /** @description Firms that were looked at. */
                considered: number;
                /** @description Whether all sets of up to five firms were looked at, and none of these is larger. */
                exact: boolean;
                /** @description Smallest first; none can do without any of its firms. */
                items: {
                    firms: {
                        covers: string[];
                        /** @description Its name. */
                        name: string;
                        /** @description Its part of the value, never above what it says it can take; null when it does not say. Euro, excluding VAT. */
                        share: number | null;
                        /** @description Id of the supplier. */
                        supplierId: string;
                    }[];
                    uncovered: {
                        needs: string[];
                        /** @description What is above all that they can take. Euro, excluding VAT. */
                        value: number;
                    };
                }[];
                /** @description Of how many. */
                of: number;
            };
            feasibility: {
                lots: {
                    /** @description Firms. */
                    able: number;
                    /** @description Lot. */
                    number: number;
                    /** @description Its value. Euro, excluding VAT. */
                    value: number;
                }[];
                notes: {
                    /** @description In English. */
                    en: string;
                    /** @description In Dutch. */
                    nl: string;
                }[];
                reserved: {
                    /** @description Whether there are as many. */
                    leavesCompetition: boolean;
                    /** @description Firms without which there is no competition. */
                    needed: number;
                    /** @description Able firms that show by a label that they qualify (art. 2.82 Aanbestedingswet). */
                    qualifying: number;
                    /** @description The same in a sentence. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                };
                /** @description Firms that could do a part. */
                share: number;
                smallLots?: {
                    /** @description Lots below this may be left out of the European procedure; null while none is needed. Euro, excluding VAT. */
                    below: number | null;
                    /** @description Whether the lots together reach the European threshold. */
                    european: boolean;
                    /** @description The same in a sentence. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                    /** @description What lots that are left out may come to together; null as above. Euro, excluding VAT. */
                    room: number | null;
                    small: number[];
                    /** @description As many as fit together, the smallest; of equal ones any other will do. */
                    without: number[];
                };
                thresholds: {
                    /**
                     * @description Which figure.
                     * @enum {string}
                     */
                    code: "eu-works" | "eu-supplies-services" | "eu-social-services" | "small-lot-works" | "small-lot-supplies-services" | "small-lots-share" | "invited-least" | "invited-most" | "reserved-workers" | "one-quote-works" | "one-quote-supplies-services" | "several-quotes-works" | "several-quotes-supplies-services";
                    /**
                     * Format: date
                     * @description First day on which it holds.
                     */
                    from: string;
                    /** @description CBS code of the municipality that set it for itself; absent for a figure of the law. */
                    municipality?: string;
                    /** @description Whether the estimated value reaches it; null where that means nothing. */
                    reached: boolean | null;
                    /**
                     * Format: date
                     * @description When somebody last looked it up; null for not yet.
                     */
                    readOn: string | null;
                    /** @description Where it stands, in Dutch. */
                    source: string;
                    /**
                     * @description Of what; it follows from the code.
                     * @enum {string}
                     */
                    unit: "EUR" | "percent" | "firms";
                    /**
                     * Format: date
                     * @description Last day; null until further notice.
                     */
                    until: string | null;
                    /** @description The figure. Euro are excluding VAT. */
                    value: number;
                }[];
                whole: {
                    /** @description Firms that fail nothing. */
                    able: number;
                    /** @description Of these, firms that do not say whether the value is within their reach. */
                    unsure: number;
                };
            };
            /** @description Firms that fail nothing, in the order of a search. */
            items: components["schemas"]["ShortlistItem"][];
            /** @description True when the search engine did not answer: plain words, no scores. Only a part of the register was looked at: `pool` and `feasibility` count that part, without lots, combinations or a verdict on the market. Ask again later. */
            limited?: boolean;
            lotProposal?: {
                /** @description Firms that can take each lot, at least. */
                competition: number;
                lots: {
                    able: string[];
                    /** @description From 1, the largest first. */
                    number: number;
                    /** @description Why it is so large. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                    /** @description What it is worth. Euro, excluding VAT. */
                    value: number;
                }[];
                /** @description The division in a sentence. */
                reason: {
                    /** @description In English. */
                    en: string;
                    /** @description In Dutch. */
                    nl: string;
                };
                /** @description What fewer firms than that can take; no lot is made of it. Euro, excluding VAT. */
                thin: number;
                /** @description What nobody can take, not even all firms together. Euro, excluding VAT. */
                uncovered: number;
                /** @description The whole. Euro, excluding VAT. */
                value: number;
            };
            /** @description A lot for each category, when fewer than three firms do all. */
            lotsByCategory?: {
                able: string[];
                /** @description CPV code. */
                category: string;
                /** @description Label. */
                label: string;
            }[];
            /** @description Firms that fail exactly one thing; those that miss least first. */
            nearMisses: components["schemas"]["NearMiss"][];
            /** @description From 1. */
            number: number;
            /** @description Only in a record: firms that were judged and fail more than one thing. */
            others?: {
                failed: {
                    /** @description Criterion. */
                    name: string;
                    /** @description Why it is not met. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                }[];
                /** @description Its name. */
                name: string;
                /** @description Id of the supplier. */
                supplierId: string;
            }[];
            pool: {
                /** @description Of these, firms that fail nothing. */
                able: number;
                /** @description False when more firms answer the request than were judged, best first, and in a limited answer. */
                complete: boolean;
                /** @description Firms that were judged. */
                judged: number;
                /** @description Of these, firms that fail one thing. */
                nearMisses: number;
            };
            query: {
                categories: {
                    /** @description The words that led to it; absent when the code was given. */
                    because?: string;
                    /** @description CPV code. */
                    code: string;
                    /** @description For `without`; absent when the code was given. */
                    id?: string;
                    /** @description Dutch label. */
                    label: string;
                }[];
                /**
                 * @description Whether a firm must do all of them.
                 * @enum {string}
                 */
                categoriesNeeded: "all" | "any";
                /** @description As it was given. Euro, excluding VAT. */
                estimatedValue?: number;
                /** @description Conditions that nobody gave and that the text says. */
                fromText: {
                    /** @description The words that led to it. */
                    because: string;
                    /**
                     * @description Which condition.
                     * @enum {string}
                     */
                    field: "near" | "radiusKm" | "estimatedValue" | "requiredLabels" | "on";
                    /** @description For `without`. */
                    id: string;
                }[];
                municipalities?: {
                    /** @description CBS code. */
                    code: string;
                    /** @description Name. */
                    name: string;
                }[];
                /** @description Demands of the text on which nobody was judged, for the register does not know them. Absent when none. */
                notJudged?: string[];
                /**
                 * Format: date
                 * @description Day on which labels are judged.
                 */
                on: string;
                place?: {
                    /** @description WGS84. */
                    lat: number;
                    /** @description WGS84. */
                    lng: number;
                    /** @description What `near` was understood as. */
                    name: string;
                };
                /** @description The text names a place of which there are several. Nobody was judged on it: say which one in `near`. */
                placeToChoose?: {
                    /** @description The words that led to it. */
                    because: string;
                    /** @description The places: send the `value` of one as `near`. */
                    choices: components["schemas"]["PlaceChoice"][];
                    /** @description For `without`. */
                    id: string;
                    /** @description The name. */
                    name: string;
                };
                /** @description Kilometres. */
                radiusKm?: number;
                /** @description CBS code. */
                recognisedBy?: string;
                requiredLabels: string[];
                /** @description Words of the text that no category has and no firm. Absent when there are none. */
                unknown?: string[];
                /** @description What the text asks when no firm of the register is known for any of it. Absent when something of it is offered. */
                unoffered?: string[];
                /** @description What the text would like to see: it counts in the order, and leaves nobody out. Absent when nothing. */
                wished?: {
                    /** @description The words that led to it. */
                    because: string;
                    /** @description For `without`. */
                    id: string;
                    /** @description A label. */
                    label?: string;
                    /** @description Code of an aim. */
                    theme?: string;
                }[];
            };
            /** @description As it was given. */
            title?: string;
        };
        MergeRequest: {
            /**
             * Format: uuid
             * @description The supplier that goes; its id leads on from then on.
             */
            supplierId: string;
            /** @description Values that go before those of every source. Null takes an earlier choice back. */
            values?: {
                /** @description What the firm does. */
                description?: string | null;
                /** @description Employees. */
                employees?: number | null;
                /** @description House number with its addition. */
                houseNumber?: string | null;
                /** @description Largest order; euro, without VAT. */
                maxOrderValue?: number | null;
                /** @description Name. */
                name?: string | null;
                /** @description Place. */
                place?: string | null;
                /** @description Postcode. */
                postcode?: string | null;
                /** @description Where it works, instead of all that sources say: municipalities, `25 km`, `landelijk`, by activity. */
                serviceArea?: string | null;
                /** @description Street; an address is chosen as a whole, with its place. */
                street?: string | null;
                /** @description Website. */
                website?: string | null;
            };
        };
        MunicipalityList: {
            items: {
                /** @description CBS code. */
                code: string;
                /** @description Its name. */
                name: string;
                /** @description Its province. */
                province: string;
                /** @description Published suppliers. */
                suppliers: number;
            }[];
        };
        NearMiss: {
            criteria: components["schemas"]["Criterion"][];
            failed: components["schemas"]["Criterion"];
            reasons: string[];
            /** @description How well it answers the request in words, as in a search; higher is better. */
            score: number;
            supplier: components["schemas"]["SupplierHit"];
        };
        NewWebhook: {
            /** @description Mail address of whoever looks after the receiver. */
            contact: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Attempts in a row that failed. */
            failures: number;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            pausedAt?: string;
            /**
             * @description Only of a paused one. `failing`: no success for a day. `gone`: the receiver answered 410. `key-ended`: the key that it belongs to was revoked or has expired.
             * @enum {string}
             */
            pauseReason?: "failing" | "gone" | "key-ended";
            /** @description Cursor of the last change that was delivered. */
            position: string;
            /** @description Goes up with every change of its keepers and every pause. */
            revision: number;
            /** @description Signs the messages. Not shown again. */
            secret: string;
            /**
             * @description A paused one gets nothing until it is resumed.
             * @enum {string}
             */
            status: "active" | "paused";
            /** @description Where changes are sent: https, on the internet. */
            url: string;
        };
        OcdsOrganization: {
            additionalIdentifiers: {
                /** @description The number. */
                id: string;
                /** @description Name. */
                legalName?: string;
                /** @description `NL-KVK` (org-id.guide), or `IMPACT-REGISTER` for our own ids. */
                scheme: string;
                /** @description Where it is read. */
                uri?: string;
            }[];
            address: {
                /** @description The name of the country, in English. */
                countryName: string;
                /** @description Place. */
                locality?: string;
                /** @description Postcode. */
                postalCode?: string;
                /** @description Street and house number. */
                streetAddress?: string;
            };
            contactPoint?: {
                /** @description Website. */
                url: string;
            };
            details: {
                classifications: {
                    /** @description Label. */
                    description: string;
                    /** @description Eight digits. */
                    id: string;
                    /** @description Always `CPV`. */
                    scheme: string;
                }[];
                /**
                 * @description Code list partyScale.
                 * @enum {string}
                 */
                scale?: "micro" | "sme" | "large";
            };
            /** @description Scheme and number of its identifier. */
            id: string;
            identifier: {
                /** @description The number. */
                id: string;
                /** @description Name. */
                legalName?: string;
                /** @description `NL-KVK` (org-id.guide), or `IMPACT-REGISTER` for our own ids. */
                scheme: string;
                /** @description Where it is read. */
                uri?: string;
            };
            /** @description Name. */
            name: string;
            roles: string[];
        };
        OwnThresholds: {
            /** @description All of them: what is not there is taken away. */
            items: {
                /**
                 * @description Which figure; others are the law’s alone.
                 * @enum {string}
                 */
                code: "eu-works" | "eu-supplies-services" | "eu-social-services" | "invited-least" | "invited-most" | "one-quote-works" | "one-quote-supplies-services" | "several-quotes-works" | "several-quotes-supplies-services";
                /**
                 * Format: date
                 * @description First day on which it holds.
                 */
                from: string;
                /**
                 * Format: date
                 * @description When somebody last looked it up.
                 */
                readOn: string;
                /** @description Where it stands, in Dutch. */
                source: string;
                /**
                 * Format: date
                 * @description Last day; null until further notice.
                 */
                until?: string | null;
                /** @description The figure. Euro are excluding VAT; firms are a whole number. */
                value: number;
            }[];
        };
        PartOfHit: {
            categories?: {
                /** @description CPV 2008, eight digits. */
                code: string;
                /** @description Dutch label. */
                label: string;
                /** @description Read by the register from a text or an activity code; nobody accepted it yet. */
                suggested?: boolean;
            }[];
            /** @description From `near`, rounded to 0.1 km. */
            distanceKm?: number;
            /** @description Only with `explain=true`, for items that were ranked by a text. */
            explanation?: {
                /** @description Share of the weight of the question that the firm answers to. */
                covered: number;
                /** @description Firms in the register when words were counted. */
                firms: number;
                /** @description What the firm answers to, the most telling first. */
                groups: {
                    /** @description The terms of the firm that this is made of. */
                    answers: {
                        /** @description How many firms have it. */
                        firms: number;
                        /** @description How much it is what the firm does: 0 to 1. */
                        held: number;
                        /**
                         * @description What answers.
                         * @enum {string}
                         */
                        kind: "concept" | "word" | "head" | "part" | "correction";
                        /** @description What it adds, before the emphasis of its place in the question. */
                        points: number;
                        /** @description How rare it is in the register: 0 for what every firm has. */
                        rarity: number;
                        /** @description The stem of a word, or the label of a category. */
                        term: string;
                    }[];
                    /** @description Words of the question. */
                    because: string;
                    /** @description What the words were understood as; absent for a plain word. */
                    category?: string;
                    /** @description Only there, and true, for what is only told about what is bought. */
                    circumstance?: boolean;
                    /** @description What this firm scores. */
                    points: number;
                    /** @description Where in the question the first of them stands: 0 at the beginning, towards 1 at the end. */
                    position: number;
                    /** @description How sure that is; absent for a plain word. */
                    strength?: number;
                    /** @description The most that a firm can score on them. */
                    weight: number;
                }[];
                /** @description The most that a firm can score on the question: the weights of all its groups. */
                most: number;
                name: {
                    /** @description How well the question names the firm: 0 to 1. */
                    match: number;
                    /** @description What that adds. */
                    points: number;
                };
                /** @description (sum of the points of `groups` * (0.65 + 0.35 * `covered`) + `name.points`) * (1 + sum of what `wishes` add). */
                score: number;
                wishes: {
                    /** @description Share of the score that it adds. */
                    adds: number;
                    /** @description `nearness`, `distance`, or the id of a label or theme. */
                    wish: string;
                }[];
            };
            /** Format: uuid */
            id: string;
            /** @description At least one verified, valid label. */
            impact?: boolean;
            /** @description KvK number; absent for a sole trader. */
            kvkNumber?: string;
            labels?: {
                /** @description Code of the label. */
                code: string;
                /** @description The level, if the label has levels. */
                level?: string;
                /** @description True for a membership, which is no proof of impact; absent otherwise. */
                membership?: boolean;
                /** @description Name of the label. */
                name: string;
                /**
                 * @description `verified`: confirmed by the register of the label. `claimed`: the firm or another source says so.
                 * @enum {string}
                 */
                status: "claimed" | "verified" | "expired";
                /**
                 * @description Why the last day is an assumption: `usual`, no source names it and it is the end of the usual term; `reported`, the register called the label expired without a day. Absent when the source names the day.
                 * @enum {string}
                 */
                untilBasis?: "usual" | "reported";
                /**
                 * Format: date
                 * @description Last day.
                 */
                validUntil?: string;
            }[];
            /**
             * @description How precisely the point is known.
             * @enum {string}
             */
            locationPrecision?: "address" | "postcode" | "place";
            municipality?: {
                /** @description CBS code. */
                code: string;
                /** @description Name. */
                name: string;
            } | null;
            /** @description Name. */
            name?: string;
            /**
             * @description Only with `near`: the firm sits within `radiusKm`, or it serves the place from elsewhere, as a source states (see `reasons`).
             * @enum {string}
             */
            nearby?: "located" | "serves";
            /** @description Place. */
            place?: string | null;
            /** @description Why this supplier is in the answer. */
            reasons?: string[];
            /** @description What the municipality that is asked about, or that of the key, recognises; absent when there is none. It follows the rules of that municipality, and is not told in `/v1/changes`. */
            recognition?: {
                /** @description How much of it counts, such as 100 % of an invoice. */
                countsPercent?: number;
                /** @description What it counts for. */
                criterion: string;
                /**
                 * Format: date
                 * @description First day on which the rule holds.
                 */
                from: string;
                /** @description Code of the label. */
                label: string;
                /** @description Name of the label. */
                labelName: string;
                /** @description The level that the supplier holds. */
                levelName?: string;
                /** @description CBS code. */
                municipality: string;
                /** @description What counts and how, in Dutch, for buyers. */
                note: string;
                /** @description Id of the rule. */
                rule: string;
                /** @description The words of the policy that it rests on. */
                sourceText: string;
                /**
                 * Format: uri
                 * @description Where the policy stands.
                 */
                sourceUrl?: string;
                /**
                 * Format: date
                 * @description Last day on which the rule holds; until further notice without it.
                 */
                until?: string;
            }[];
            /** @description The first sentences of the description; may be empty. */
            summary?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        PartOfSupplier: {
            categories?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    value: {
                        /** @description CPV 2008, eight digits. */
                        code: string;
                        /** @description Dutch label. */
                        label: string;
                        /** @description English label. */
                        labelEn?: string;
                    };
                }[];
                /** @description Code of the source that says so. */
                source: string;
                suggestion?: {
                    /** @description The words or the code that led to it. */
                    because: string;
                    /**
                     * @description Words of the firm, or an activity code.
                     * @enum {string}
                     */
                    from: "text" | "sbi";
                };
                value: {
                    /** @description CPV 2008, eight digits. */
                    code: string;
                    /** @description Dutch label. */
                    label: string;
                    /** @description English label. */
                    labelEn?: string;
                };
            }[];
            country?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description ISO 3166-1 alpha-2. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description ISO 3166-1 alpha-2. */
                value: string;
            };
            /** Format: date-time */
            createdAt?: string;
            description?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description What the firm does, in its own words or those of the source. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description What the firm does, in its own words or those of the source. */
                value: string;
            };
            employees?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Employees. */
                    value: number;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Employees. */
                value: number;
            };
            establishmentNumber?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Establishment number. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Establishment number. */
                value: string;
            };
            houseNumber?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description House number with its addition. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description House number with its addition. */
                value: string;
            };
            /** Format: uuid */
            id: string;
            /** @description At least one verified, valid label. */
            impact?: boolean;
            kvkNumber?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description KvK number. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description KvK number. */
                value: string;
            };
            labels?: {
                /** @description Number of the certificate. */
                certificateNumber?: string;
                /** @description Code of the label. */
                code: string;
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description Where this can be checked. */
                evidenceUrl?: string;
                /** @description Rank of the level: 1 is the first; 0 and -1 come before it (a basic step, an aspirant). */
                level?: number;
                /** @description The level in the words of the label. */
                levelName?: string;
                /** @description True for a membership, which is no proof of impact; absent otherwise. */
                membership?: boolean;
                /** @description Name of the label. */
                name: string;
                /** @description Code of the source that says so. */
                source: string;
                /**
                 * @description `verified`: confirmed by the register of the label. `claimed`: the firm or another source says so.
                 * @enum {string}
                 */
                status: "claimed" | "verified" | "expired" | "withdrawn";
                /**
                 * @description Why the last day is an assumption: `usual`, no source names it and it is the end of the usual term; `reported`, the register called the label expired without a day. Absent when the source names the day.
                 * @enum {string}
                 */
                untilBasis?: "usual" | "reported";
                /**
                 * Format: date
                 * @description First day on which it holds.
                 */
                validFrom?: string;
                /**
                 * Format: date
                 * @description Last day on which it holds.
                 */
                validUntil?: string;
                /** @description Version of the label scheme. */
                version?: string;
                /** @description KvK number of the holder, when the firm is covered through another one. */
                via?: string;
                /**
                 * Format: date
                 * @description First day on which it no longer counts: it was taken back.
                 */
                withdrawnOn?: string;
            }[];
            legalForm?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Legal form. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Legal form. */
                value: string;
            };
            location?: {
                /** @description Latitude, WGS84. */
                lat: number;
                /** @description Longitude, WGS84. */
                lng: number;
                /**
                 * @description How precisely the point is known.
                 * @enum {string}
                 */
                precision: "address" | "postcode" | "place";
                /** @description Which gazetteer or service gave the point. */
                source: string;
            };
            maxOrderValue?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Largest order it says it can take on; euro, without VAT. */
                    value: number;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Largest order it says it can take on; euro, without VAT. */
                value: number;
            };
            municipality?: {
                /** @description CBS code. */
                code: string;
                /** @description Name. */
                name: string;
            };
            name?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Name. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Name. */
                value: string;
            };
            otherNames?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Another spelling. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Another spelling. */
                value: string;
            }[];
            place?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Place. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Place. */
                value: string;
            };
            postcode?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Postcode. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Postcode. */
                value: string;
            };
            programmes?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Code of a programme that it took part in; no proof. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Code of a programme that it took part in; no proof. */
                value: string;
                /** @description The year, if that is said. */
                year?: number;
            }[];
            quarterlyRoom?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Orders it says it has room for in the quarter of `date`, and in no other; euro, without VAT. */
                    value: number;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Orders it says it has room for in the quarter of `date`, and in no other; euro, without VAT. */
                value: number;
            };
            /** @description What the municipality that is asked about, or that of the key, recognises; absent when there is none. It follows the rules of that municipality, and is not told in `/v1/changes`. */
            recognition?: {
                /** @description How much of it counts, such as 100 % of an invoice. */
                countsPercent?: number;
                /** @description What it counts for. */
                criterion: string;
                /**
                 * Format: date
                 * @description First day on which the rule holds.
                 */
                from: string;
                /** @description Code of the label. */
                label: string;
                /** @description Name of the label. */
                labelName: string;
                /** @description The level that the supplier holds. */
                levelName?: string;
                /** @description CBS code. */
                municipality: string;
                /** @description What counts and how, in Dutch, for buyers. */
                note: string;
                /** @description Id of the rule. */
                rule: string;
                /** @description The words of the policy that it rests on. */
                sourceText: string;
                /**
                 * Format: uri
                 * @description Where the policy stands.
                 */
                sourceUrl?: string;
                /**
                 * Format: date
                 * @description Last day on which the rule holds; until further notice without it.
                 */
                until?: string;
            }[];
            sbi?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description SBI activity code. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description SBI activity code. */
                value: string;
            }[];
            /** @description Where it works, per activity or for the firm as a whole; absent when no source says so. */
            serviceAreas?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    value: {
                        /** @description CPV code of the activity; absent for the firm as a whole. */
                        category?: string;
                        /** @description Kilometres around the firm, for `radius`. */
                        km?: number;
                        /** @description For `municipalities`. */
                        municipalities?: {
                            /** @description CBS code. */
                            code: string;
                            /** @description Name. */
                            name: string;
                        }[];
                        /**
                         * @description What kind of area it is.
                         * @enum {string}
                         */
                        reach: "country" | "radius" | "municipalities";
                        unknown?: string[];
                    };
                }[];
                /** @description Code of the source that says so. */
                source: string;
                value: {
                    /** @description CPV code of the activity; absent for the firm as a whole. */
                    category?: string;
                    /** @description Kilometres around the firm, for `radius`. */
                    km?: number;
                    /** @description For `municipalities`. */
                    municipalities?: {
                        /** @description CBS code. */
                        code: string;
                        /** @description Name. */
                        name: string;
                    }[];
                    /**
                     * @description What kind of area it is.
                     * @enum {string}
                     */
                    reach: "country" | "radius" | "municipalities";
                    unknown?: string[];
                };
            }[];
            /**
             * @description eForms code list economic-operator-size.
             * @enum {string}
             */
            size?: "micro" | "small" | "medium" | "large";
            /** @description A firm without legal personality: numbers and address are then left out of public answers. */
            soleTrader?: boolean;
            sources?: string[];
            street?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Street. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Street. */
                value: string;
            };
            themes?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description A theme that the firm says it works on; no proof. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description A theme that the firm says it works on; no proof. */
                value: string;
            }[];
            /** Format: date-time */
            updatedAt?: string;
            website?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Website. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Website. */
                value: string;
            };
        };
        PlaceChoice: {
            /** @description WGS84 degrees. */
            lat: number;
            /** @description WGS84 degrees. */
            lng: number;
            municipality?: {
                /** @description CBS code. */
                code: string;
                /** @description Its name. */
                name: string;
            };
            /** @description Name of the place. */
            name: string;
            /** @description Province. */
            province?: string;
            /** @description Send this instead. */
            value: string;
        };
        Problem: {
            /** @description What was wrong and what to do, for a person. */
            detail: string;
            /** @description Every fault in what was sent. */
            errors?: components["schemas"]["Fault"][];
            /** @description Names this one request; give it when you report a problem. */
            instance: string;
            /** @description HTTP status. */
            status: number;
            /** @description The kind of problem. */
            title: string;
            /** @description Always `about:blank`: the status says which kind of problem it is. */
            type: string;
        };
        ProgrammeList: {
            items: {
                /** @description As `programme` of a search takes it. */
                name: string;
                /** @description Published suppliers. */
                suppliers: number;
            }[];
        };
        PurchaseRequest: {
            /**
             * Format: date-time
             * @description Since when nothing in it changes; null while it is open.
             */
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Who, as the audit trail names them. */
            createdBy: string;
            /** Format: uuid */
            id: string;
            /** @description CBS code. */
            municipality: string;
            query: components["schemas"]["PurchaseRequestInput"];
            /** @description Goes up with every change; the ETag holds it. */
            revision: number;
            shortlist: {
                /** @description Firms that fail nothing; of a request in lots: nothing of at least one lot. */
                able: number;
                /** Format: date-time */
                madeAt: string;
                /** @description Firms that fail one thing. */
                nearMisses: number;
                /** @description From 1; each making adds one. */
                version: number;
            };
            /** @description Its title, or the subject of the mail that its text is, or how the text begins. */
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Whether somebody was drawn or chosen. */
            used: boolean;
        };
        PurchaseRequestInput: {
            /** @description A firm must do all of these. Without any, what the text is understood to ask for: one of them is enough. */
            categories?: string[] | null;
            /** @description What it is estimated to cost. Euro, excluding VAT. */
            estimatedValue?: number | null;
            /**
             * @description Language of `reasons`; Dutch without.
             * @enum {string|null}
             */
            lang?: "nl" | "en" | null;
            /** @description Parts, each with a shortlist of its own; they take from the whole what they do not say. */
            lots?: components["schemas"]["LotRequest"][] | null;
            /** @description Instead of `near`: municipalities, in all of which the work is. */
            municipalities?: string[] | null;
            /** @description Postcode, place, municipality, address or `lat,lng`. */
            near?: string | null;
            /**
             * Format: date
             * @description Day on which labels must be valid and the work is to be done; today without.
             */
            on?: string | null;
            /** @description Kilometres around it; 25 without. */
            radiusKm?: number | null;
            /** @description CBS code: a label that this municipality recognises is required. */
            recognisedBy?: string | null;
            /** @description Labels, all of which must be verified and valid on the day `on`. */
            requiredLabels?: string[] | null;
            /** @description The request in the words of the buyer, at most 10,000 characters. */
            text?: string | null;
            /** @description Name of the request or lot; searched like the text. */
            title?: string | null;
            /** @description Parts of the text that are not to be understood, such as those in `fromText`. */
            without?: string[] | null;
        };
        PurchaseRequestPage: {
            items: components["schemas"]["PurchaseRequest"][];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        PushedBatch: {
            /**
             * Format: uuid
             * @description The import of this push: it can be asked and taken back.
             */
            importId: string;
            /** @description In the order in which they were sent. */
            items?: {
                /** @description What an updated record changes, field by field. */
                changes?: components["schemas"]["FieldChange"][];
                /** @description Number of the firm at the source. */
                externalId: string;
                /**
                 * @description What became of it.
                 * @enum {string}
                 */
                outcome?: "created" | "updated" | "unchanged" | "review" | "rejected";
                /** @description Why, and what was noticed. */
                reasons?: components["schemas"]["Reason"][];
                /**
                 * Format: uuid
                 * @description The supplier that it was linked to.
                 */
                supplierId?: string;
            }[];
            /** @description Code of the source. */
            source: string;
        };
        PushedRecord: {
            /** @description What an updated record changes, field by field. */
            changes?: components["schemas"]["FieldChange"][];
            /** @description Number of the firm at the source. */
            externalId: string;
            /**
             * Format: uuid
             * @description The import of this push: it can be asked and taken back.
             */
            importId: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            outcome?: "created" | "updated" | "unchanged" | "review" | "rejected";
            /** @description Why, and what was noticed. */
            reasons?: components["schemas"]["Reason"][];
            /** @description Code of the source. */
            source: string;
            /**
             * Format: uuid
             * @description The supplier that it was linked to.
             */
            supplierId?: string;
        };
        QuestionPage: {
            items: {
                /** Format: date-time */
                askedAt: string;
                /** @description Firms that it may be, the likeliest first. */
                candidates: {
                    /** @description From the record, as the crow flies; null when the location of one of them is not known. */
                    distanceKm: number | null;
                    /**
                     * @description How precisely the lesser known of the two is: `postcode` and `place` are middles of areas.
                     * @enum {string|null}
                     */
                    distancePrecision: "address" | "postcode" | "place" | null;
                    /** @description Field by field, both sides. */
                    evidence: ({
                        /** @description What is known of the firm. */
                        candidate: unknown;
                        /** @description The field that is compared. */
                        field: string;
                        /** @description What the record says. */
                        record: unknown;
                    } & {
                        [key: string]: unknown;
                    })[];
                    /** @description How alike. */
                    score: number;
                    /** @description What sources say, the word that counts most first. */
                    statements: {
                        /** @description What it says, by field of the register. */
                        cleaned: Record<string, never>;
                        /** @description Code of the source. */
                        source: string;
                        /**
                         * Format: date
                         * @description Day of the statement.
                         */
                        statedOn: string;
                    }[];
                    /** Format: uuid */
                    supplierId: string;
                }[];
                /** @description The record was a firm of its own that everybody found, and is hidden until this is answered. */
                hides: boolean;
                /** @description Id of the question. */
                id: string;
                /** Format: date-time */
                postponedAt: string | null;
                /**
                 * @description `same-firm`: is it this firm? `label-holder`: whose label is it? `same-supplier`: are these two one firm?
                 * @enum {string}
                 */
                question: "same-firm" | "label-holder" | "same-supplier";
                /** @description Why it is asked. */
                reason: string;
                /** @description The statement that it is about; of two suppliers, the one that counts most of `supplier`. */
                record: Record<string, never>;
                /** @description With `same-supplier`: the one of the two that lives on, unless the answer names the other; else null. */
                supplier: {
                    /** @description What sources say, the word that counts most first. */
                    statements: {
                        /** @description What it says, by field of the register. */
                        cleaned: Record<string, never>;
                        /** @description Code of the source. */
                        source: string;
                        /**
                         * Format: date
                         * @description Day of the statement.
                         */
                        statedOn: string;
                    }[];
                    /** Format: uuid */
                    supplierId: string;
                } | null;
            }[];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        Reason: {
            /** @description For programs. */
            code: string;
            /** @description The field that it is about. */
            field?: string;
            /** @description One sentence for a person. */
            message: string;
            /** @description What the message names, such as the cell (`value`) or another `line`, with its `sheetRow` where that differs. */
            values?: {
                [key: string]: string | number;
            };
        };
        RecognitionRule: {
            /** @description How much of it counts, such as 100 % of an invoice. */
            countsPercent?: number;
            /** @description What it counts for. */
            criterion: string;
            /**
             * Format: date
             * @description First day on which the rule holds.
             */
            from: string;
            /** @description The lowest level that counts. */
            fromLevel?: string;
            /** @description Id. */
            id: string;
            /** @description Code of the label. */
            label: string;
            /** @description CBS code. */
            municipality: string;
            /** @description What counts and how, in Dutch, for buyers. */
            note: string;
            /** @description The words of the policy that it rests on. */
            sourceText: string;
            /**
             * Format: uri
             * @description Where the policy stands.
             */
            sourceUrl?: string;
            /**
             * Format: date
             * @description Last day on which the rule holds; until further notice without it.
             */
            until?: string;
            /** @description Only this version of the label. */
            version?: string;
        };
        RecognitionRuleList: {
            items: components["schemas"]["RecognitionRule"][];
        };
        RecognitionRuleRequest: {
            /** @description How much of it counts, such as 100 % of an invoice. */
            countsPercent?: number;
            /** @description What it counts for. */
            criterion: string;
            /**
             * Format: date
             * @description First day on which the rule holds.
             */
            from: string;
            /** @description The lowest level that counts. */
            fromLevel?: string;
            /** @description Code of the label. */
            label: string;
            /** @description What counts and how, in Dutch, for buyers. */
            note: string;
            /** @description The words of the policy that it rests on. */
            sourceText: string;
            /**
             * Format: uri
             * @description Where the policy stands.
             */
            sourceUrl?: string;
            /**
             * Format: date
             * @description Last day on which the rule holds; until further notice without it.
             */
            until?: string;
            /** @description Only this version of the label. */
            version?: string;
        };
        ReconcileAnswer: components["schemas"]["ReconcileManifest"] | components["schemas"]["ReconcileResults"] | components["schemas"]["ReconcileExtension"];
        ReconcileExtension: {
            /** @description The properties, in the order that was asked for. */
            meta: {
                /** @description Id. */
                id: string;
                /** @description Name. */
                name: string;
            }[];
            /** @description Id, as it was asked for -> its values. */
            rows: {
                [key: string]: {
                    [key: string]: {
                        [key: string]: string | number;
                    }[];
                };
            };
        };
        ReconcileForm: {
            /** @description Suppliers and wanted properties, as JSON: `{"ids": [], "properties": [{"id"}]}`. */
            extend?: string;
            /** @description A batch of queries, as JSON: `{"q0": {"query", "properties": [{"pid", "v"}], "limit"}}`. */
            queries?: string;
        };
        ReconcileManifest: {
            /** @description Queries that a batch may hold. */
            batchSize: number;
            defaultTypes: {
                /** @description Id. */
                id: string;
                /** @description Name. */
                name: string;
            }[];
            /** @description Where to read on. */
            documentation: string;
            extend: {
                property_settings: Record<string, never>[];
                propose_properties: {
                    /** @description Path of the service. */
                    service_path: string;
                    /** @description Address of a service, followed by its path. */
                    service_url: string;
                };
            };
            /** @description Prefix that makes an address of an id. */
            identifierSpace: string;
            /** @description Name of the service. */
            name: string;
            preview: {
                /** @description Pixels. */
                height: number;
                /** @description Preview of a supplier. */
                url: string;
                /** @description Pixels. */
                width: number;
            };
            /** @description What the entities are. */
            schemaSpace: string;
            /** @description Version of this interface. */
            serviceVersion: string;
            suggest: {
                entity: {
                    /** @description Path of the service. */
                    service_path: string;
                    /** @description Address of a service, followed by its path. */
                    service_url: string;
                };
                property: {
                    /** @description Path of the service. */
                    service_path: string;
                    /** @description Address of a service, followed by its path. */
                    service_url: string;
                };
                type: {
                    /** @description Path of the service. */
                    service_path: string;
                    /** @description Address of a service, followed by its path. */
                    service_url: string;
                };
            };
            versions: string[];
            view: {
                /** @description Page of a supplier. */
                url: string;
            };
        };
        ReconcilePostAnswer: components["schemas"]["ReconcileResults"] | components["schemas"]["ReconcileExtension"];
        ReconcileProposals: {
            /** @description The limit that was asked for. */
            limit?: number;
            properties: {
                /** @description Id. */
                id: string;
                /** @description Name. */
                name: string;
            }[];
            /** @description The type that was asked for. */
            type: string;
        };
        /** @description Query -> its candidates. */
        ReconcileResults: {
            [key: string]: {
                /** @description Best first. */
                result: {
                    /** @description Its place and KvK number, to tell namesakes apart. */
                    description: string;
                    /** @description What the score rests on. */
                    features: {
                        /** @description `name` (how alike the names are, 0 to 1), a field that both name (`place`, `kvkNumber` ...), or the rule that decided (`reason-name-place` ...). */
                        id: string;
                        value: boolean | number;
                    }[];
                    /** @description Id of the supplier. */
                    id: string;
                    /** @description True when an import would link this by itself, and to this supplier only. */
                    match: boolean;
                    /** @description Its name. */
                    name: string;
                    /** @description Certainty, 0 to 100. */
                    score: number;
                    type: {
                        /** @description Id. */
                        id: string;
                        /** @description Name. */
                        name: string;
                    }[];
                }[];
            };
        };
        ReconcileSuggestions: {
            result: {
                /** @description What tells it from others. */
                description: string;
                /** @description Id. */
                id: string;
                /** @description Name. */
                name: string;
                /** @description Types of a supplier. */
                notable?: string[];
            }[];
        };
        RecordBatchInput: {
            /** @description 1 to 1,000, each firm once. */
            records: {
                /** @description A whole address line, instead of street and house number. */
                address?: string | number | null;
                /** @description CPV codes. */
                categories?: (string | number)[] | (string | number | null);
                /** @description As a column `certificateNumber` of a file (docs/import.md). */
                certificateNumber?: string | number | null;
                /** @description Never shown to the public. */
                contactPerson?: string | number | null;
                /** @description As a column `contractExtensionLength` of a file (docs/import.md). */
                contractExtensionLength?: string | number | null;
                /** @description As a column `contractExtensions` of a file (docs/import.md). */
                contractExtensions?: string | number | null;
                /** @description As a column `contractNotice` of a file (docs/import.md). */
                contractNotice?: string | number | null;
                /** @description As a column `contractNumber` of a file (docs/import.md). */
                contractNumber?: string | number | null;
                /** @description As a column `contractSubject` of a file (docs/import.md). */
                contractSubject?: string | number | null;
                /** @description As a column `contractValue` of a file (docs/import.md). */
                contractValue?: string | number | null;
                /** @description As a column `country` of a file (docs/import.md). */
                country?: string | number | null;
                /** @description As a column `description` of a file (docs/import.md). */
                description?: string | number | null;
                /** @description Never shown to the public when it is that of a person. */
                email?: string | number | null;
                /** @description How many people work there. */
                employees?: string | number | null;
                /** @description Establishment number, 12 digits. */
                establishmentNumber?: string | number | null;
                /** @description As a column `evidenceUrl` of a file (docs/import.md). */
                evidenceUrl?: string | number | null;
                /** @description Number of the firm at the source. */
                externalId: string;
                /** @description As a column `houseLetter` of a file (docs/import.md). */
                houseLetter?: string | number | null;
                /** @description As a column `houseNumber` of a file (docs/import.md). */
                houseNumber?: string | number | null;
                /** @description As a column `houseNumberAddition` of a file (docs/import.md). */
                houseNumberAddition?: string | number | null;
                /** @description KvK number, 8 digits; several with a comma between them. */
                kvkNumber?: string | number | null;
                /** @description As a column `labelLevel` of a file (docs/import.md). */
                labelLevel?: string | number | null;
                /** @description Labels that the firm claims. */
                labels?: (string | number)[] | (string | number | null);
                /** @description As a column `labelStatus` of a file (docs/import.md). */
                labelStatus?: string | number | null;
                /** @description As a column `labelVersion` of a file (docs/import.md). */
                labelVersion?: string | number | null;
                /** @description As a column `legalForm` of a file (docs/import.md). */
                legalForm?: string | number | null;
                /** @description Largest order that the firm can do, in euro. */
                maxOrderValue?: string | number | null;
                /** @description Name of the firm. */
                name: string;
                /** @description `true`: it does not want mail. */
                nonMailing?: boolean | null;
                /** @description Never shown to the public when it is that of a person. */
                phone?: string | number | null;
                /** @description As a column `place` of a file (docs/import.md). */
                place?: string | number | null;
                /** @description As a column `postcode` of a file (docs/import.md). */
                postcode?: string | number | null;
                /** @description As a column `programmes` of a file (docs/import.md). */
                programmes?: (string | number)[] | (string | number | null);
                /** @description Orders that the firm has room for this quarter, in euro. */
                quarterlyRoom?: string | number | null;
                /** @description As a column `rsin` of a file (docs/import.md). */
                rsin?: string | number | null;
                /** @description SBI codes. */
                sbi?: (string | number)[] | (string | number | null);
                /** @description As a column `serviceArea` of a file (docs/import.md). */
                serviceArea?: (string | number)[] | (string | number | null);
                /** @description As a column `street` of a file (docs/import.md). */
                street?: string | number | null;
                /** @description As a column `themes` of a file (docs/import.md). */
                themes?: (string | number)[] | (string | number | null);
                /** @description As a column `validFrom` of a file (docs/import.md). */
                validFrom?: string | number | null;
                /** @description As a column `validUntil` of a file (docs/import.md). */
                validUntil?: string | number | null;
                /** @description As a column `vatNumber` of a file (docs/import.md). */
                vatNumber?: string | number | null;
                /** @description As a column `website` of a file (docs/import.md). */
                website?: string | number | null;
            }[];
        };
        /** @description Fields of an import. What is not sent, or null, the source no longer says. Texts have at most 20000 characters, lists at most 100 values. */
        RecordInput: {
            /** @description A whole address line, instead of street and house number. */
            address?: string | number | null;
            /** @description CPV codes. */
            categories?: (string | number)[] | (string | number | null);
            /** @description As a column `certificateNumber` of a file (docs/import.md). */
            certificateNumber?: string | number | null;
            /** @description Never shown to the public. */
            contactPerson?: string | number | null;
            /** @description As a column `contractExtensionLength` of a file (docs/import.md). */
            contractExtensionLength?: string | number | null;
            /** @description As a column `contractExtensions` of a file (docs/import.md). */
            contractExtensions?: string | number | null;
            /** @description As a column `contractNotice` of a file (docs/import.md). */
            contractNotice?: string | number | null;
            /** @description As a column `contractNumber` of a file (docs/import.md). */
            contractNumber?: string | number | null;
            /** @description As a column `contractSubject` of a file (docs/import.md). */
            contractSubject?: string | number | null;
            /** @description As a column `contractValue` of a file (docs/import.md). */
            contractValue?: string | number | null;
            /** @description As a column `country` of a file (docs/import.md). */
            country?: string | number | null;
            /** @description As a column `description` of a file (docs/import.md). */
            description?: string | number | null;
            /** @description Never shown to the public when it is that of a person. */
            email?: string | number | null;
            /** @description How many people work there. */
            employees?: string | number | null;
            /** @description Establishment number, 12 digits. */
            establishmentNumber?: string | number | null;
            /** @description As a column `evidenceUrl` of a file (docs/import.md). */
            evidenceUrl?: string | number | null;
            /** @description As a column `houseLetter` of a file (docs/import.md). */
            houseLetter?: string | number | null;
            /** @description As a column `houseNumber` of a file (docs/import.md). */
            houseNumber?: string | number | null;
            /** @description As a column `houseNumberAddition` of a file (docs/import.md). */
            houseNumberAddition?: string | number | null;
            /** @description KvK number, 8 digits; several with a comma between them. */
            kvkNumber?: string | number | null;
            /** @description As a column `labelLevel` of a file (docs/import.md). */
            labelLevel?: string | number | null;
            /** @description Labels that the firm claims. */
            labels?: (string | number)[] | (string | number | null);
            /** @description As a column `labelStatus` of a file (docs/import.md). */
            labelStatus?: string | number | null;
            /** @description As a column `labelVersion` of a file (docs/import.md). */
            labelVersion?: string | number | null;
            /** @description As a column `legalForm` of a file (docs/import.md). */
            legalForm?: string | number | null;
            /** @description Largest order that the firm can do, in euro. */
            maxOrderValue?: string | number | null;
            /** @description Name of the firm. */
            name: string;
            /** @description `true`: it does not want mail. */
            nonMailing?: boolean | null;
            /** @description Never shown to the public when it is that of a person. */
            phone?: string | number | null;
            /** @description As a column `place` of a file (docs/import.md). */
            place?: string | number | null;
            /** @description As a column `postcode` of a file (docs/import.md). */
            postcode?: string | number | null;
            /** @description As a column `programmes` of a file (docs/import.md). */
            programmes?: (string | number)[] | (string | number | null);
            /** @description Orders that the firm has room for this quarter, in euro. */
            quarterlyRoom?: string | number | null;
            /** @description As a column `rsin` of a file (docs/import.md). */
            rsin?: string | number | null;
            /** @description SBI codes. */
            sbi?: (string | number)[] | (string | number | null);
            /** @description As a column `serviceArea` of a file (docs/import.md). */
            serviceArea?: (string | number)[] | (string | number | null);
            /** @description As a column `street` of a file (docs/import.md). */
            street?: string | number | null;
            /** @description As a column `themes` of a file (docs/import.md). */
            themes?: (string | number)[] | (string | number | null);
            /** @description As a column `validFrom` of a file (docs/import.md). */
            validFrom?: string | number | null;
            /** @description As a column `validUntil` of a file (docs/import.md). */
            validUntil?: string | number | null;
            /** @description As a column `vatNumber` of a file (docs/import.md). */
            vatNumber?: string | number | null;
            /** @description As a column `website` of a file (docs/import.md). */
            website?: string | number | null;
        };
        RegisterPage: {
            /** @description Cursor of `/v1/changes` from before this page was read. */
            changes: string;
            items: components["schemas"]["SupplierAnswer"][];
            /** @description Cursor to ask on with; null on the last page. */
            next: string | null;
        };
        ReportAnswer: {
            /**
             * @description What was done to the entry.
             * @enum {string}
             */
            outcome: "corrected" | "withdrawn" | "not-so";
            /** @description Mailed to whoever gave an address. */
            reason: string;
        };
        ReportPage: {
            items: {
                /** @description Reason of the answer. */
                answer: string | null;
                /** Format: date-time */
                answeredAt: string | null;
                /** @description Who answered. */
                answeredBy: string | null;
                /** Format: date-time */
                createdAt: string;
                /** @description What it is called, also when it is not on the list now. */
                firm: string;
                /** Format: uuid */
                id: string;
                /**
                 * @description `closed`: the firm is no more; `no-impact`: it is no impact firm; `wrong`: something else.
                 * @enum {string}
                 */
                kind: "closed" | "no-impact" | "wrong";
                /** @description For people. */
                number: string;
                /**
                 * @description What was done to the entry.
                 * @enum {string|null}
                 */
                outcome: "corrected" | "withdrawn" | "not-so" | null;
                /** Format: uuid */
                supplierId: string;
                /** @description What was written; may be empty. */
                text: string;
                /** @description Whether the reason of the answer will be mailed. The address itself is never handed out. */
                wantsAnswer: boolean;
            }[];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        ReportReceipt: {
            /** @description Number of the report, for people. */
            number: string;
        };
        ReportRequest: {
            /**
             * Format: email
             * @description Where the answer is mailed; erased with it.
             */
            email?: string;
            /**
             * @description `closed`: the firm is no more; `no-impact`: it is no impact firm; `wrong`: something else.
             * @enum {string}
             */
            kind: "closed" | "no-impact" | "wrong";
            /**
             * @description Language of that mail; `nl` without it.
             * @enum {string}
             */
            lang?: "nl" | "en";
            /** @description What is wrong, and how that is known; needed with `wrong`. No details of persons. */
            text?: string;
        };
        ReversalRequest: {
            /** @description Record that came after the merge, then the supplier that it is about. */
            places?: {
                [key: string]: string;
            };
        };
        /** @description An `Organization` of schema.org, as JSON-LD. */
        SchemaOrgOrganization: {
            /** @description Always https://schema.org. */
            "@context": string;
            /** @description Where it is read. */
            "@id": string;
            /** @description Always `Organization`. */
            "@type": string;
            /** @description Name. */
            name: string;
        } & {
            [key: string]: unknown;
        };
        SelectionRecord: {
            /** @description Every step, the oldest first. */
            choices: components["schemas"]["Choice"][];
            draws: components["schemas"]["Draw"][];
            request: components["schemas"]["PurchaseRequest"];
            /** @description Every version, the oldest first. */
            shortlists: components["schemas"]["FrozenShortlist"][];
        };
        ShortlistItem: {
            criteria: components["schemas"]["Criterion"][];
            reasons: string[];
            /** @description How well it answers the request in words, as in a search; higher is better. */
            score: number;
            supplier: components["schemas"]["SupplierHit"];
        };
        ShortlistRequest: {
            /** @description A firm must do all of these. Without any, what the text is understood to ask for: one of them is enough. */
            categories?: string[] | null;
            /** @description What it is estimated to cost. Euro, excluding VAT. */
            estimatedValue?: number | null;
            /**
             * @description Language of `reasons`; Dutch without.
             * @enum {string|null}
             */
            lang?: "nl" | "en" | null;
            /** @description Items, and near-misses, at most; 20 without. */
            limit?: number | null;
            /** @description Parts, each with a shortlist of its own; they take from the whole what they do not say. */
            lots?: components["schemas"]["LotRequest"][] | null;
            /** @description Instead of `near`: municipalities, in all of which the work is. */
            municipalities?: string[] | null;
            /** @description Postcode, place, municipality, address or `lat,lng`. */
            near?: string | null;
            /**
             * Format: date
             * @description Day on which labels must be valid and the work is to be done; today without.
             */
            on?: string | null;
            /** @description Kilometres around it; 25 without. */
            radiusKm?: number | null;
            /** @description CBS code: a label that this municipality recognises is required. */
            recognisedBy?: string | null;
            /** @description Labels, all of which must be verified and valid on the day `on`. */
            requiredLabels?: string[] | null;
            /** @description The request in the words of the buyer, at most 10,000 characters. */
            text?: string | null;
            /** @description Name of the request or lot; searched like the text. */
            title?: string | null;
            /** @description Parts of the text that are not to be understood, such as those in `fromText`. */
            without?: string[] | null;
        };
        ShortlistResult: {
            combinations?: {
                /** @description Firms that were looked at. */
                considered: number;
                /** @description Whether all sets of up to five firms were looked at, and none of these is larger. */
                exact: boolean;
                /** @description Smallest first; none can do without any of its firms. */
                items: {
                    firms: {
                        covers: string[];
                        /** @description Its name. */
                        name: string;
                        /** @description Its part of the value, never above what it says it can take; null when it does not say. Euro, excluding VAT. */
                        share: number | null;
                        /** @description Id of the supplier. */
                        supplierId: string;
                    }[];
                    uncovered: {
                        needs: string[];
                        /** @description What is above all that they can take. Euro, excluding VAT. */
                        value: number;
                    };
                }[];
                /** @description Of how many. */
                of: number;
            };
            feasibility: {
                lots: {
                    /** @description Firms. */
                    able: number;
                    /** @description Lot. */
                    number: number;
                    /** @description Its value. Euro, excluding VAT. */
                    value: number;
                }[];
                notes: {
                    /** @description In English. */
                    en: string;
                    /** @description In Dutch. */
                    nl: string;
                }[];
                reserved: {
                    /** @description Whether there are as many. */
                    leavesCompetition: boolean;
                    /** @description Firms without which there is no competition. */
                    needed: number;
                    /** @description Able firms that show by a label that they qualify (art. 2.82 Aanbestedingswet). */
                    qualifying: number;
                    /** @description The same in a sentence. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                };
                /** @description Firms that could do a part. */
                share: number;
                smallLots?: {
                    /** @description Lots below this may be left out of the European procedure; null while none is needed. Euro, excluding VAT. */
                    below: number | null;
                    /** @description Whether the lots together reach the European threshold. */
                    european: boolean;
                    /** @description The same in a sentence. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                    /** @description What lots that are left out may come to together; null as above. Euro, excluding VAT. */
                    room: number | null;
                    small: number[];
                    /** @description As many as fit together, the smallest; of equal ones any other will do. */
                    without: number[];
                };
                thresholds: {
                    /**
                     * @description Which figure.
                     * @enum {string}
                     */
                    code: "eu-works" | "eu-supplies-services" | "eu-social-services" | "small-lot-works" | "small-lot-supplies-services" | "small-lots-share" | "invited-least" | "invited-most" | "reserved-workers" | "one-quote-works" | "one-quote-supplies-services" | "several-quotes-works" | "several-quotes-supplies-services";
                    /**
                     * Format: date
                     * @description First day on which it holds.
                     */
                    from: string;
                    /** @description CBS code of the municipality that set it for itself; absent for a figure of the law. */
                    municipality?: string;
                    /** @description Whether the estimated value reaches it; null where that means nothing. */
                    reached: boolean | null;
                    /**
                     * Format: date
                     * @description When somebody last looked it up; null for not yet.
                     */
                    readOn: string | null;
                    /** @description Where it stands, in Dutch. */
                    source: string;
                    /**
                     * @description Of what; it follows from the code.
                     * @enum {string}
                     */
                    unit: "EUR" | "percent" | "firms";
                    /**
                     * Format: date
                     * @description Last day; null until further notice.
                     */
                    until: string | null;
                    /** @description The figure. Euro are excluding VAT. */
                    value: number;
                }[];
                whole: {
                    /** @description Firms that fail nothing. */
                    able: number;
                    /** @description Of these, firms that do not say whether the value is within their reach. */
                    unsure: number;
                };
            };
            /** @description Firms that fail nothing, in the order of a search. */
            items: components["schemas"]["ShortlistItem"][];
            /** @description True when the search engine did not answer: plain words, no scores. Only a part of the register was looked at: `pool` and `feasibility` count that part, without lots, combinations or a verdict on the market. Ask again later. */
            limited?: boolean;
            lotProposal?: {
                /** @description Firms that can take each lot, at least. */
                competition: number;
                lots: {
                    able: string[];
                    /** @description From 1, the largest first. */
                    number: number;
                    /** @description Why it is so large. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                    /** @description What it is worth. Euro, excluding VAT. */
                    value: number;
                }[];
                /** @description The division in a sentence. */
                reason: {
                    /** @description In English. */
                    en: string;
                    /** @description In Dutch. */
                    nl: string;
                };
                /** @description What fewer firms than that can take; no lot is made of it. Euro, excluding VAT. */
                thin: number;
                /** @description What nobody can take, not even all firms together. Euro, excluding VAT. */
                uncovered: number;
                /** @description The whole. Euro, excluding VAT. */
                value: number;
            };
            lots: components["schemas"]["LotShortlist"][];
            /** @description A lot for each category, when fewer than three firms do all. */
            lotsByCategory?: {
                able: string[];
                /** @description CPV code. */
                category: string;
                /** @description Label. */
                label: string;
            }[];
            /** @description Firms that fail exactly one thing; those that miss least first. */
            nearMisses: components["schemas"]["NearMiss"][];
            /** @description Only in a record: firms that were judged and fail more than one thing. */
            others?: {
                failed: {
                    /** @description Criterion. */
                    name: string;
                    /** @description Why it is not met. */
                    reason: {
                        /** @description In English. */
                        en: string;
                        /** @description In Dutch. */
                        nl: string;
                    };
                }[];
                /** @description Its name. */
                name: string;
                /** @description Id of the supplier. */
                supplierId: string;
            }[];
            pool: {
                /** @description Of these, firms that fail nothing. */
                able: number;
                /** @description False when more firms answer the request than were judged, best first, and in a limited answer. */
                complete: boolean;
                /** @description Firms that were judged. */
                judged: number;
                /** @description Of these, firms that fail one thing. */
                nearMisses: number;
            };
            query: {
                categories: {
                    /** @description The words that led to it; absent when the code was given. */
                    because?: string;
                    /** @description CPV code. */
                    code: string;
                    /** @description For `without`; absent when the code was given. */
                    id?: string;
                    /** @description Dutch label. */
                    label: string;
                }[];
                /**
                 * @description Whether a firm must do all of them.
                 * @enum {string}
                 */
                categoriesNeeded: "all" | "any";
                /** @description As it was given. Euro, excluding VAT. */
                estimatedValue?: number;
                /** @description Conditions that nobody gave and that the text says. */
                fromText: {
                    /** @description The words that led to it. */
                    because: string;
                    /**
                     * @description Which condition.
                     * @enum {string}
                     */
                    field: "near" | "radiusKm" | "estimatedValue" | "requiredLabels" | "on";
                    /** @description For `without`. */
                    id: string;
                }[];
                municipalities?: {
                    /** @description CBS code. */
                    code: string;
                    /** @description Name. */
                    name: string;
                }[];
                /** @description Demands of the text on which nobody was judged, for the register does not know them. Absent when none. */
                notJudged?: string[];
                /**
                 * Format: date
                 * @description Day on which labels are judged.
                 */
                on: string;
                place?: {
                    /** @description WGS84. */
                    lat: number;
                    /** @description WGS84. */
                    lng: number;
                    /** @description What `near` was understood as. */
                    name: string;
                };
                /** @description The text names a place of which there are several. Nobody was judged on it: say which one in `near`. */
                placeToChoose?: {
                    /** @description The words that led to it. */
                    because: string;
                    /** @description The places: send the `value` of one as `near`. */
                    choices: components["schemas"]["PlaceChoice"][];
                    /** @description For `without`. */
                    id: string;
                    /** @description The name. */
                    name: string;
                };
                /** @description Kilometres. */
                radiusKm?: number;
                /** @description CBS code. */
                recognisedBy?: string;
                requiredLabels: string[];
                /** @description Words of the text that no category has and no firm. Absent when there are none. */
                unknown?: string[];
                /** @description What the text asks when no firm of the register is known for any of it. Absent when something of it is offered. */
                unoffered?: string[];
                /** @description What the text would like to see: it counts in the order, and leaves nobody out. Absent when nothing. */
                wished?: {
                    /** @description The words that led to it. */
                    because: string;
                    /** @description For `without`. */
                    id: string;
                    /** @description A label. */
                    label?: string;
                    /** @description Code of an aim. */
                    theme?: string;
                }[];
            };
        };
        SplitRequest: {
            /** @description Records that are about the other firm; not all of them. */
            recordIds: string[];
        };
        Supplier: {
            categories: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    value: {
                        /** @description CPV 2008, eight digits. */
                        code: string;
                        /** @description Dutch label. */
                        label: string;
                        /** @description English label. */
                        labelEn?: string;
                    };
                }[];
                /** @description Code of the source that says so. */
                source: string;
                suggestion?: {
                    /** @description The words or the code that led to it. */
                    because: string;
                    /**
                     * @description Words of the firm, or an activity code.
                     * @enum {string}
                     */
                    from: "text" | "sbi";
                };
                value: {
                    /** @description CPV 2008, eight digits. */
                    code: string;
                    /** @description Dutch label. */
                    label: string;
                    /** @description English label. */
                    labelEn?: string;
                };
            }[];
            country: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description ISO 3166-1 alpha-2. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description ISO 3166-1 alpha-2. */
                value: string;
            };
            /** Format: date-time */
            createdAt: string;
            description?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description What the firm does, in its own words or those of the source. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description What the firm does, in its own words or those of the source. */
                value: string;
            };
            employees?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Employees. */
                    value: number;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Employees. */
                value: number;
            };
            establishmentNumber?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Establishment number. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Establishment number. */
                value: string;
            };
            houseNumber?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description House number with its addition. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description House number with its addition. */
                value: string;
            };
            /** Format: uuid */
            id: string;
            /** @description At least one verified, valid label. */
            impact: boolean;
            kvkNumber?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description KvK number. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description KvK number. */
                value: string;
            };
            labels: {
                /** @description Number of the certificate. */
                certificateNumber?: string;
                /** @description Code of the label. */
                code: string;
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description Where this can be checked. */
                evidenceUrl?: string;
                /** @description Rank of the level: 1 is the first; 0 and -1 come before it (a basic step, an aspirant). */
                level?: number;
                /** @description The level in the words of the label. */
                levelName?: string;
                /** @description True for a membership, which is no proof of impact; absent otherwise. */
                membership?: boolean;
                /** @description Name of the label. */
                name: string;
                /** @description Code of the source that says so. */
                source: string;
                /**
                 * @description `verified`: confirmed by the register of the label. `claimed`: the firm or another source says so.
                 * @enum {string}
                 */
                status: "claimed" | "verified" | "expired" | "withdrawn";
                /**
                 * @description Why the last day is an assumption: `usual`, no source names it and it is the end of the usual term; `reported`, the register called the label expired without a day. Absent when the source names the day.
                 * @enum {string}
                 */
                untilBasis?: "usual" | "reported";
                /**
                 * Format: date
                 * @description First day on which it holds.
                 */
                validFrom?: string;
                /**
                 * Format: date
                 * @description Last day on which it holds.
                 */
                validUntil?: string;
                /** @description Version of the label scheme. */
                version?: string;
                /** @description KvK number of the holder, when the firm is covered through another one. */
                via?: string;
                /**
                 * Format: date
                 * @description First day on which it no longer counts: it was taken back.
                 */
                withdrawnOn?: string;
            }[];
            legalForm?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Legal form. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Legal form. */
                value: string;
            };
            location?: {
                /** @description Latitude, WGS84. */
                lat: number;
                /** @description Longitude, WGS84. */
                lng: number;
                /**
                 * @description How precisely the point is known.
                 * @enum {string}
                 */
                precision: "address" | "postcode" | "place";
                /** @description Which gazetteer or service gave the point. */
                source: string;
            };
            maxOrderValue?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Largest order it says it can take on; euro, without VAT. */
                    value: number;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Largest order it says it can take on; euro, without VAT. */
                value: number;
            };
            municipality?: {
                /** @description CBS code. */
                code: string;
                /** @description Name. */
                name: string;
            };
            name: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Name. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Name. */
                value: string;
            };
            otherNames: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Another spelling. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Another spelling. */
                value: string;
            }[];
            place?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Place. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Place. */
                value: string;
            };
            postcode?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Postcode. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Postcode. */
                value: string;
            };
            programmes: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Code of a programme that it took part in; no proof. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Code of a programme that it took part in; no proof. */
                value: string;
                /** @description The year, if that is said. */
                year?: number;
            }[];
            quarterlyRoom?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Orders it says it has room for in the quarter of `date`, and in no other; euro, without VAT. */
                    value: number;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Orders it says it has room for in the quarter of `date`, and in no other; euro, without VAT. */
                value: number;
            };
            /** @description What the municipality that is asked about, or that of the key, recognises; absent when there is none. It follows the rules of that municipality, and is not told in `/v1/changes`. */
            recognition?: {
                /** @description How much of it counts, such as 100 % of an invoice. */
                countsPercent?: number;
                /** @description What it counts for. */
                criterion: string;
                /**
                 * Format: date
                 * @description First day on which the rule holds.
                 */
                from: string;
                /** @description Code of the label. */
                label: string;
                /** @description Name of the label. */
                labelName: string;
                /** @description The level that the supplier holds. */
                levelName?: string;
                /** @description CBS code. */
                municipality: string;
                /** @description What counts and how, in Dutch, for buyers. */
                note: string;
                /** @description Id of the rule. */
                rule: string;
                /** @description The words of the policy that it rests on. */
                sourceText: string;
                /**
                 * Format: uri
                 * @description Where the policy stands.
                 */
                sourceUrl?: string;
                /**
                 * Format: date
                 * @description Last day on which the rule holds; until further notice without it.
                 */
                until?: string;
            }[];
            sbi: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description SBI activity code. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description SBI activity code. */
                value: string;
            }[];
            /** @description Where it works, per activity or for the firm as a whole; absent when no source says so. */
            serviceAreas?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    value: {
                        /** @description CPV code of the activity; absent for the firm as a whole. */
                        category?: string;
                        /** @description Kilometres around the firm, for `radius`. */
                        km?: number;
                        /** @description For `municipalities`. */
                        municipalities?: {
                            /** @description CBS code. */
                            code: string;
                            /** @description Name. */
                            name: string;
                        }[];
                        /**
                         * @description What kind of area it is.
                         * @enum {string}
                         */
                        reach: "country" | "radius" | "municipalities";
                        unknown?: string[];
                    };
                }[];
                /** @description Code of the source that says so. */
                source: string;
                value: {
                    /** @description CPV code of the activity; absent for the firm as a whole. */
                    category?: string;
                    /** @description Kilometres around the firm, for `radius`. */
                    km?: number;
                    /** @description For `municipalities`. */
                    municipalities?: {
                        /** @description CBS code. */
                        code: string;
                        /** @description Name. */
                        name: string;
                    }[];
                    /**
                     * @description What kind of area it is.
                     * @enum {string}
                     */
                    reach: "country" | "radius" | "municipalities";
                    unknown?: string[];
                };
            }[];
            /**
             * @description eForms code list economic-operator-size.
             * @enum {string}
             */
            size?: "micro" | "small" | "medium" | "large";
            /** @description A firm without legal personality: numbers and address are then left out of public answers. */
            soleTrader: boolean;
            sources: string[];
            street?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Street. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Street. */
                value: string;
            };
            themes: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description A theme that the firm says it works on; no proof. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description A theme that the firm says it works on; no proof. */
                value: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
            website?: {
                /**
                 * Format: date
                 * @description Day of its statement.
                 */
                date: string;
                /** @description What other sources say instead; absent when nobody says otherwise. */
                others?: {
                    /**
                     * Format: date
                     * @description Day of its statement.
                     */
                    date: string;
                    /** @description Code of the source that says so. */
                    source: string;
                    /** @description Website. */
                    value: string;
                }[];
                /** @description Code of the source that says so. */
                source: string;
                /** @description Website. */
                value: string;
            };
        };
        SupplierAnswer: components["schemas"]["Supplier"] | components["schemas"]["PartOfSupplier"];
        SupplierContacts: {
            /** @description The word that counts most first. */
            items: {
                /** @description Whom to ask for. */
                contactPerson?: string;
                /** @description Mail address. */
                email?: string;
                /** @description Phone number. */
                phone?: string;
                /** @description Code of the source. */
                source: string;
                /**
                 * Format: date
                 * @description Day of the statement.
                 */
                statedOn: string;
            }[];
            /** @description True when a source says that the firm wants no mail that it did not ask for. */
            noMail: boolean;
        };
        SupplierHistory: {
            /** @description The newest first. */
            items: components["schemas"]["SupplierHistoryEvent"][];
        };
        SupplierHistoryEvent: {
            /**
             * @description What happened.
             * @enum {string}
             */
            kind: "entered" | "returned" | "left" | "source-added" | "source-ended";
            /**
             * Format: date
             * @description Of a label the day from which it holds or no longer does, of all else the day on which the register took it in.
             */
            on: string;
            /** @description Code of the source that says so. */
            source: string;
            /**
             * Format: date
             * @description Day of its statement.
             */
            statedOn: string;
        } | {
            change: {
                /** @description What it became; absent when nobody says anything any more. */
                after?: string | number;
                /** @description What it was; absent when nobody said anything. */
                before?: string | number;
                /**
                 * @description Field of the supplier.
                 * @enum {string}
                 */
                field: "name" | "legalForm" | "kvkNumber" | "establishmentNumber" | "address" | "place" | "country" | "website" | "employees" | "maxOrderValue";
            } | {
                /** @description Codes that came. */
                added: string[];
                /**
                 * @description Field of the supplier.
                 * @enum {string}
                 */
                field: "categories" | "sbi" | "themes" | "programmes";
                /** @description Codes that went. */
                removed: string[];
            } | {
                /**
                 * @description What was done to it; former texts are not told.
                 * @enum {string}
                 */
                done: "added" | "changed" | "removed";
                /**
                 * @description Field of the supplier.
                 * @enum {string}
                 */
                field: "description" | "serviceArea";
            };
            /**
             * @description What happened.
             * @enum {string}
             */
            kind: "changed";
            /**
             * Format: date
             * @description Of a label the day from which it holds or no longer does, of all else the day on which the register took it in.
             */
            on: string;
            /** @description Code of the source that says so. */
            source: string;
            /**
             * Format: date
             * @description Day of its statement.
             */
            statedOn: string;
        } | {
            /**
             * @description What happened.
             * @enum {string}
             */
            kind: "label";
            label: {
                /** @description Code of the label. */
                code: string;
                /** @description The level in the words of the label. */
                level?: string;
                /** @description Name of the label. */
                name: string;
                /** @description Version of the label. */
                version?: string;
            };
            /** @description Of `other-level`: the level before. */
            levelBefore?: string;
            /**
             * Format: date
             * @description Of a label the day from which it holds or no longer does, of all else the day on which the register took it in.
             */
            on: string;
            /** @description Code of the source that says so. */
            source: string;
            /**
             * Format: date
             * @description Day of its statement.
             */
            statedOn: string;
            /**
             * @description What became of it; `claimed`: it was only said, nobody saw evidence.
             * @enum {string}
             */
            turn: "gained" | "claimed" | "confirmed" | "renewed" | "other-level" | "ended" | "withdrawn";
            /**
             * @description Where the last day comes from, as in the labels of a supplier.
             * @enum {string}
             */
            untilBasis?: "stated" | "usual" | "reported" | "unknown";
            /**
             * Format: date
             * @description Last day on which it holds.
             */
            validUntil?: string;
        } | {
            /**
             * @description What happened.
             * @enum {string}
             */
            kind: "merged";
            /** @description What the other entry of the firm was called. */
            name?: string;
            /**
             * Format: date
             * @description Of a label the day from which it holds or no longer does, of all else the day on which the register took it in.
             */
            on: string;
        } | {
            /**
             * @description What happened.
             * @enum {string}
             */
            kind: "confirmed";
            /**
             * Format: date
             * @description Of a label the day from which it holds or no longer does, of all else the day on which the register took it in.
             */
            on: string;
        };
        SupplierHit: {
            categories: {
                /** @description CPV 2008, eight digits. */
                code: string;
                /** @description Dutch label. */
                label: string;
                /** @description Read by the register from a text or an activity code; nobody accepted it yet. */
                suggested?: boolean;
            }[];
            /** @description From `near`, rounded to 0.1 km. */
            distanceKm?: number;
            /** @description Only with `explain=true`, for items that were ranked by a text. */
            explanation?: {
                /** @description Share of the weight of the question that the firm answers to. */
                covered: number;
                /** @description Firms in the register when words were counted. */
                firms: number;
                /** @description What the firm answers to, the most telling first. */
                groups: {
                    /** @description The terms of the firm that this is made of. */
                    answers: {
                        /** @description How many firms have it. */
                        firms: number;
                        /** @description How much it is what the firm does: 0 to 1. */
                        held: number;
                        /**
                         * @description What answers.
                         * @enum {string}
                         */
                        kind: "concept" | "word" | "head" | "part" | "correction";
                        /** @description What it adds, before the emphasis of its place in the question. */
                        points: number;
                        /** @description How rare it is in the register: 0 for what every firm has. */
                        rarity: number;
                        /** @description The stem of a word, or the label of a category. */
                        term: string;
                    }[];
                    /** @description Words of the question. */
                    because: string;
                    /** @description What the words were understood as; absent for a plain word. */
                    category?: string;
                    /** @description Only there, and true, for what is only told about what is bought. */
                    circumstance?: boolean;
                    /** @description What this firm scores. */
                    points: number;
                    /** @description Where in the question the first of them stands: 0 at the beginning, towards 1 at the end. */
                    position: number;
                    /** @description How sure that is; absent for a plain word. */
                    strength?: number;
                    /** @description The most that a firm can score on them. */
                    weight: number;
                }[];
                /** @description The most that a firm can score on the question: the weights of all its groups. */
                most: number;
                name: {
                    /** @description How well the question names the firm: 0 to 1. */
                    match: number;
                    /** @description What that adds. */
                    points: number;
                };
                /** @description (sum of the points of `groups` * (0.65 + 0.35 * `covered`) + `name.points`) * (1 + sum of what `wishes` add). */
                score: number;
                wishes: {
                    /** @description Share of the score that it adds. */
                    adds: number;
                    /** @description `nearness`, `distance`, or the id of a label or theme. */
                    wish: string;
                }[];
            };
            /** Format: uuid */
            id: string;
            /** @description At least one verified, valid label. */
            impact: boolean;
            /** @description KvK number; absent for a sole trader. */
            kvkNumber?: string;
            labels: {
                /** @description Code of the label. */
                code: string;
                /** @description The level, if the label has levels. */
                level?: string;
                /** @description True for a membership, which is no proof of impact; absent otherwise. */
                membership?: boolean;
                /** @description Name of the label. */
                name: string;
                /**
                 * @description `verified`: confirmed by the register of the label. `claimed`: the firm or another source says so.
                 * @enum {string}
                 */
                status: "claimed" | "verified" | "expired";
                /**
                 * @description Why the last day is an assumption: `usual`, no source names it and it is the end of the usual term; `reported`, the register called the label expired without a day. Absent when the source names the day.
                 * @enum {string}
                 */
                untilBasis?: "usual" | "reported";
                /**
                 * Format: date
                 * @description Last day.
                 */
                validUntil?: string;
            }[];
            /**
             * @description How precisely the point is known.
             * @enum {string}
             */
            locationPrecision?: "address" | "postcode" | "place";
            municipality: {
                /** @description CBS code. */
                code: string;
                /** @description Name. */
                name: string;
            } | null;
            /** @description Name. */
            name: string;
            /**
             * @description Only with `near`: the firm sits within `radiusKm`, or it serves the place from elsewhere, as a source states (see `reasons`).
             * @enum {string}
             */
            nearby?: "located" | "serves";
            /** @description Place. */
            place: string | null;
            /** @description Why this supplier is in the answer. */
            reasons: string[];
            /** @description What the municipality that is asked about, or that of the key, recognises; absent when there is none. It follows the rules of that municipality, and is not told in `/v1/changes`. */
            recognition?: {
                /** @description How much of it counts, such as 100 % of an invoice. */
                countsPercent?: number;
                /** @description What it counts for. */
                criterion: string;
                /**
                 * Format: date
                 * @description First day on which the rule holds.
                 */
                from: string;
                /** @description Code of the label. */
                label: string;
                /** @description Name of the label. */
                labelName: string;
                /** @description The level that the supplier holds. */
                levelName?: string;
                /** @description CBS code. */
                municipality: string;
                /** @description What counts and how, in Dutch, for buyers. */
                note: string;
                /** @description Id of the rule. */
                rule: string;
                /** @description The words of the policy that it rests on. */
                sourceText: string;
                /**
                 * Format: uri
                 * @description Where the policy stands.
                 */
                sourceUrl?: string;
                /**
                 * Format: date
                 * @description Last day on which the rule holds; until further notice without it.
                 */
                until?: string;
            }[];
            /** @description The first sentences of the description; may be empty. */
            summary: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SupplierRecordList: {
            items: {
                /** @description What it says, by field of the register. */
                cleaned: Record<string, never>;
                /** @description Id of a record. */
                id: string;
                /** Format: uuid */
                importId: string;
                /** @description Line of the delivered file. */
                line: number;
                /** @description `system`, or the person who said so. */
                linkedBy: string;
                /** @description Header, then cell, as delivered; empty of a list that is the own of another municipality. */
                raw: {
                    [key: string]: string;
                };
                /** @description Why it is about this supplier. */
                reason: string;
                /** @description How certain that is. */
                score: number;
                /** @description The row that Excel shows for it. */
                sheetRow: number;
                /** @description Code of the source. */
                source: string;
                /**
                 * Format: date
                 * @description Day of the statement.
                 */
                statedOn: string;
            }[];
        };
        SupplierSearchResult: {
            /** @description Facet, then value, then how many suppliers of the whole result have it. Only with `facets=true`. A value of `orderValue` counts who says that it can take on an order of as many euro or more. `category` counts CPV groups, `division` the firms of a whole CPV division: its groups can not be added up, for a firm may be in several. */
            facets?: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            items: (components["schemas"]["SupplierHit"] | components["schemas"]["PartOfHit"])[];
            /** @description True when the search engine did not answer: matches words only, without facets. */
            limited?: boolean;
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            query: {
                categories: {
                    /** @description The words of the question that led to it. */
                    because: string;
                    /** @description CPV 2008, eight digits. */
                    code: string;
                    /** @description Only there, and true, for what a word or a part of one only hints at: it counts for less, and the question is not about it. */
                    hint?: boolean;
                    /** @description Send it in `without`: then its words are looked for as plain words. */
                    id: string;
                    /** @description Label. */
                    label: string;
                }[];
                /** @description What the question says besides what is bought. */
                parts: ({
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Firms near it come first among equals; nobody is left out.
                     * @enum {string}
                     */
                    kind: "place";
                    /** @description Latitude, WGS84. */
                    lat: number;
                    /** @description Longitude, WGS84. */
                    lng: number;
                    /** @description The place. */
                    name: string;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description The places: send the `value` of one as `near`. */
                    choices: components["schemas"]["PlaceChoice"][];
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description A name of several places. It counts for nothing until `near` says which one is meant.
                     * @enum {string}
                     */
                    kind: "place-choice";
                    /** @description The name. */
                    name: string;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Firms within it of the place, and firms that serve it, are raised.
                     * @enum {string}
                     */
                    kind: "distance";
                    /** @description Kilometres. */
                    km: number;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Firms that hold it, verified and valid today, are raised.
                     * @enum {string}
                     */
                    kind: "label";
                    /** @description As the parameter `label` takes it. */
                    label: string;
                    /** @description Name of the label. */
                    name: string;
                    /**
                     * @description Whether it is asked for or would be nice.
                     * @enum {string}
                     */
                    wish: "required" | "preferred";
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Firms that say they aim at it are raised.
                     * @enum {string}
                     */
                    kind: "theme";
                    /** @description Name of the theme. */
                    name: string;
                    /** @description As the parameter `theme` takes it. */
                    theme: string;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Euro; null when only an upper end is named. */
                    from: number | null;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Shown only: it changes nothing in a search.
                     * @enum {string}
                     */
                    kind: "amount";
                    /**
                     * @description What it is for; null for the whole.
                     * @enum {string|null}
                     */
                    per: "year" | "month" | "hour" | "person" | "piece" | null;
                    /** @description Euro; null when only a lower end is named. */
                    upTo: number | null;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Fewest. */
                    from: number;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Shown only: it changes nothing in a search.
                     * @enum {string}
                     */
                    kind: "people";
                    /** @description Most. */
                    upTo: number;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description How many. */
                    count: number;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Shown only: it changes nothing in a search.
                     * @enum {string}
                     */
                    kind: "quantity";
                    /** @description Of what. */
                    of: string;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /**
                     * Format: date
                     * @description First day.
                     */
                    from?: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Shown only: it changes nothing in a search.
                     * @enum {string}
                     */
                    kind: "period";
                    /** @description Length of the contract. */
                    months?: number;
                    /** @description How much longer options may make it. */
                    optionMonths?: number;
                    /**
                     * Format: date
                     * @description Last day.
                     */
                    until?: string;
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Named only to say that it is not wanted: its words are not looked for.
                     * @enum {string}
                     */
                    kind: "exclusion";
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Says nothing about what is bought: its words are not looked for.
                     * @enum {string}
                     */
                    kind: "procedure";
                } | {
                    /** @description The words of the question that led to it, as written. */
                    because: string;
                    /** @description Send it in `without` to have it not understood. */
                    id: string;
                    /**
                     * @description Looked for beside the word as written.
                     * @enum {string}
                     */
                    kind: "spelling";
                    /** @description What the word was taken for. */
                    meant: string;
                })[];
                place?: {
                    /** @description Latitude, WGS84. */
                    lat: number;
                    /** @description Longitude, WGS84. */
                    lng: number;
                    /** @description The place that distances count from. */
                    name: string;
                };
                /** @description Words that no category has and no firm: what was found was found without them. Absent when there are none. */
                unknown?: string[];
                /** @description What the question is about when no firm of the register is known for any of it: who is listed answers to other words of it. Absent when something of it is offered. */
                unoffered?: string[];
                /** @description The same, on a first page, when others in the register are known for it or hint at it, but none of the firms that were found. */
                unofferedHere?: string[];
            };
            /** @description True when nobody answers to the question: these firms have words that look like those of `q`. Absent otherwise. */
            similar?: boolean;
            /** @description Items in the whole result. */
            total: number;
        };
        Suspension: {
            /** @description Why; the firm reads it on its own page. */
            reason: string;
            /** Format: uuid */
            supplierId: string;
            /** Format: date-time */
            suspendedAt: string;
            /** @description Who did it. */
            suspendedBy: string;
            /**
             * Format: date
             * @description Last day; null: until it is lifted.
             */
            until: string | null;
        };
        SuspensionRequest: {
            /** @description The firm reads it on its own page; nobody else but stewards. */
            reason: string;
            /**
             * Format: date
             * @description Last day; without it until it is lifted.
             */
            until?: string;
        };
        Threshold: {
            /**
             * @description Which figure.
             * @enum {string}
             */
            code: "eu-works" | "eu-supplies-services" | "eu-social-services" | "small-lot-works" | "small-lot-supplies-services" | "small-lots-share" | "invited-least" | "invited-most" | "reserved-workers" | "one-quote-works" | "one-quote-supplies-services" | "several-quotes-works" | "several-quotes-supplies-services";
            /**
             * Format: date
             * @description First day on which it holds.
             */
            from: string;
            /** @description CBS code of the municipality that set it for itself; absent for a figure of the law. */
            municipality?: string;
            /**
             * Format: date
             * @description When somebody last looked it up; null for not yet.
             */
            readOn: string | null;
            /** @description Where it stands, in Dutch. */
            source: string;
            /**
             * @description Of what; it follows from the code.
             * @enum {string}
             */
            unit: "EUR" | "percent" | "firms";
            /**
             * Format: date
             * @description Last day; null until further notice.
             */
            until: string | null;
            /** @description The figure. Euro are excluding VAT. */
            value: number;
        };
        Thresholds: {
            /** @description One for each code, or for each code and first day. */
            items: components["schemas"]["Threshold"][];
        };
        UnmetDemand: {
            category: {
                /** @description CPV 2008, eight digits. */
                code: string;
                /** @description Its name. */
                label: string;
            };
            /**
             * Format: date
             * @description Monday of the first week in which it came.
             */
            firstWeek: string;
            /**
             * Format: date
             * @description Monday of the last one.
             */
            lastWeek: string;
            municipality: {
                /** @description CBS code. */
                code: string;
                /** @description Name. */
                name: string;
            } | null;
            /** @description Purchase requests. */
            requests: number;
            /** @description Searches. */
            searches: number;
            /** @description Searches and requests together. */
            times: number;
            /**
             * Format: date
             * @description Monday of the week; only with `perWeek=true`.
             */
            week?: string;
        };
        UnmetDemandPage: {
            items: components["schemas"]["UnmetDemand"][];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        Webhook: {
            /** @description Mail address of whoever looks after the receiver. */
            contact: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Attempts in a row that failed. */
            failures: number;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            pausedAt?: string;
            /**
             * @description Only of a paused one. `failing`: no success for a day. `gone`: the receiver answered 410. `key-ended`: the key that it belongs to was revoked or has expired.
             * @enum {string}
             */
            pauseReason?: "failing" | "gone" | "key-ended";
            /** @description Cursor of the last change that was delivered. */
            position: string;
            /** @description Goes up with every change of its keepers and every pause. */
            revision: number;
            /**
             * @description A paused one gets nothing until it is resumed.
             * @enum {string}
             */
            status: "active" | "paused";
            /** @description Where changes are sent: https, on the internet. */
            url: string;
        };
        WebhookDelivery: {
            /** Format: date-time */
            at: string;
            /** @description Changes in the message. */
            changes: number;
            /** @description The receiver answered 2xx. */
            delivered: boolean;
            /** @description Milliseconds. */
            durationMs: number;
            /**
             * Format: int64
             * @description Of the first change in it.
             */
            firstSequence?: number;
            /** @description Number of the attempt. */
            id: string;
            /**
             * @description What was sent.
             * @enum {string}
             */
            kind: "changes" | "test";
            /**
             * Format: int64
             * @description Of the last change in it.
             */
            lastSequence?: number;
            /**
             * @description Why there was no answer; null when there was one.
             * @enum {string|null}
             */
            reason: "address-refused" | "name-unknown" | "too-slow" | "no-connection" | null;
            /** @description HTTP status of its answer; null when there was none. */
            status: number | null;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            /** @description This page, counted from 1. */
            page: number;
            /** @description Items on a full page. */
            pageSize: number;
            /** @description Items in the whole result. */
            total: number;
        };
        WebhookInput: {
            /** @description Mail address of whoever looks after the receiver. */
            contact: string;
            /** @description Cursor after which to begin; without it, with the next change. */
            since?: string;
            /** @description Where changes are sent: https, on the internet. */
            url: string;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        WebhookResumption: {
            /** @description Cursor after which to begin again. */
            since?: string;
        };
        WebhookTarget: {
            /** @description Mail address of whoever looks after the receiver. */
            contact: string;
            /** @description Where changes are sent: https, on the internet. */
            url: string;
        };
    };
    responses: {
        /** @description A problem. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiKeyUsage: {
        parameters: {
            query?: {
                /** @description Only of this day or later. */
                from?: string;
                /** @description Only of the key with this id. */
                key?: string;
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description Only of this day or before. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, the latest day first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyUsagePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list, closed ones included. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the category. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getCategory` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the category. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryRequest"];
            };
        };
        responses: {
            /** @description The category as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeBackCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getCategory` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the category. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is taken back. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Most changes in the answer. */
                limit?: number;
                /** @description Cursor: the `next` of the answer before. `0`, or none, begins with the first change. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes after the cursor; none when you are in step. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listContracts: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description Only contracts that end within so many months from today, and have not ended. */
                withinMonths?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the contracts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: {
                /** @description Language of the reasons. */
                lang?: "nl" | "en";
            };
            header?: never;
            path: {
                /** @description Id of the contract. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractWithOpenings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listContractNotices: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractNoticePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getContractSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are these. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractSettings"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putContractSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getContractSettings` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractSettings"];
            };
        };
        responses: {
            /** @description They are changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    reverseDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the decision. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalRequest"];
            };
        };
        responses: {
            /** @description The decision, undone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchDuplicates: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The search, queued; or the one that waits already. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateSearch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDuplicateSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the search. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The search. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateSearch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchOnMap: {
        parameters: {
            query?: {
                /** @description CPV 2008 code at any depth: `9091` holds all of `90910000`. Three digits are a group, as `facets` count it: `310` holds who states no more than division 31, and `31` all of that division. A check digit (`90910000-9`) is left out. */
                category?: string;
                /** @description Say of each item how its score came about. */
                explain?: boolean;
                /** @description Count the whole result by facet as well. */
                facets?: boolean;
                /** @description Only these fields, separated by commas; `id` is always there. */
                fields?: ("id" | "name" | "place" | "municipality" | "impact" | "labels" | "categories" | "summary" | "reasons" | "updatedAt" | "kvkNumber" | "distanceKm" | "nearby" | "locationPrecision" | "recognition" | "explanation")[];
                /** @description `true`: at least one verified, valid label; `false`: none. */
                impact?: boolean;
                /** @description A label that is held: `pso`, or `pso:2` for at least its second level. Repeat it for any of several. One of which no source names the last day counts until the end of its usual term (`untilBasis`). */
                label?: string[];
                /** @description Day on which labels are judged and shown; today without it. Needs `label`, `impact=true` or `recognisedBy`. Of another day than today labels and impact are not counted in `facets`. */
                labelOn?: string;
                /** @description Language of `reasons` and of what was understood of the request. */
                lang?: "nl" | "en";
                /** @description CBS code of the municipality of the firm. */
                municipality?: string;
                /** @description Postcode (`9712HM`, `9712`), place, municipality (`GM0014`, `gemeente Oss`), address, or `lat,lng` in WGS84 degrees: only firms around it (`radiusKm`), and distances count from here. A name that more places have is answered with 400 and `choices`. */
                near?: string;
                /** @description Value of an order in euro, without VAT: only firms that say that they can take on as much. Who says nothing is left out. */
                orderValue?: number;
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description A programme that the firm took part in. Repeat it for any of several. */
                programme?: string[];
                /** @description A word, a name, a KvK number or a whole purchase request, in Dutch or English. */
                q?: string;
                /** @description Only within this many kilometres of `near`, and who serves that place; 25 when only `near` is given. */
                radiusKm?: number;
                /** @description CBS code of a municipality: only suppliers with a label that it recognises on the day, each with the rule. */
                recognisedBy?: string;
                /** @description Sizes of firm, separated by commas. */
                size?: ("micro" | "small" | "medium" | "large")[];
                /** @description Order of the items; `relevance` without it. `distance` needs `near`. */
                sort?: "relevance" | "distance" | "name" | "updated";
                /** @description Code of a source that speaks about the firm. */
                source?: string;
                /** @description A theme that the firm says it works on. Repeat it for any of several. */
                theme?: string[];
                /** @description What is not to be understood in `q`: a kind (`category`, `place`, `distance`, `label`, `theme`, `amount`, `people`, `quantity`, `period`, `exclusion`, `procedure`, `spelling`) or the `id` of one part of the answer. Its words are looked for like any other. Repeat it for several. */
                without?: string[];
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The firms of the page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["FirmsOnMap"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    pageSuppliers: {
        parameters: {
            query?: {
                /** @description Cursor: the `next` of the answer before; without it, from the start. */
                after?: string;
                /** @description Only these fields, separated by commas; `id` is always there. */
                fields?: ("id" | "name" | "otherNames" | "soleTrader" | "country" | "categories" | "sbi" | "labels" | "themes" | "programmes" | "sources" | "impact" | "createdAt" | "updatedAt" | "kvkNumber" | "establishmentNumber" | "legalForm" | "street" | "houseNumber" | "postcode" | "place" | "municipality" | "recognition" | "location" | "serviceAreas" | "website" | "description" | "employees" | "size" | "maxOrderValue" | "quarterlyRoom")[];
                /** @description `true`: at least one verified, valid label; `false`: none. */
                impact?: boolean;
                /** @description Most suppliers in the answer. */
                limit?: number;
                /** @description CBS code of the municipality of the firm. */
                municipality?: string;
                /** @description CBS code of a municipality: only firms with a label that it recognises today, each with the rules (`recognition`). The key of a municipality is told what that one recognises without it. */
                recognisedBy?: string;
                /** @description Code of a source that speaks about the firm. */
                source?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPage"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    exportCsv: {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas; `id` is always there. */
                fields?: ("id" | "name" | "kvkNumber" | "establishmentNumber" | "legalForm" | "street" | "houseNumber" | "postcode" | "place" | "country" | "municipality" | "municipalityCode" | "lat" | "lng" | "website" | "size" | "employees" | "maxOrderValue" | "impact" | "labels" | "recognition" | "categories" | "categoryLabels" | "themes" | "programmes" | "sources" | "description" | "updatedAt")[];
                /** @description `true`: at least one verified, valid label; `false`: none. */
                impact?: boolean;
                /** @description CBS code of the municipality of the firm. */
                municipality?: string;
                /** @description CBS code of a municipality: only firms with a label that it recognises today, each with the rules (`recognition`). The key of a municipality is told what that one recognises without it. */
                recognisedBy?: string;
                /** @description Code of a source that speaks about the firm. */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, as one file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportNdjson: {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas; `id` is always there. */
                fields?: ("id" | "name" | "otherNames" | "soleTrader" | "country" | "categories" | "sbi" | "labels" | "themes" | "programmes" | "sources" | "impact" | "createdAt" | "updatedAt" | "kvkNumber" | "establishmentNumber" | "legalForm" | "street" | "houseNumber" | "postcode" | "place" | "municipality" | "recognition" | "location" | "serviceAreas" | "website" | "description" | "employees" | "size" | "maxOrderValue" | "quarterlyRoom")[];
                /** @description `true`: at least one verified, valid label; `false`: none. */
                impact?: boolean;
                /** @description CBS code of the municipality of the firm. */
                municipality?: string;
                /** @description CBS code of a municipality: only firms with a label that it recognises today, each with the rules (`recognition`). The key of a municipality is told what that one recognises without it. */
                recognisedBy?: string;
                /** @description Code of a source that speaks about the firm. */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, as one file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportXlsx: {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas; `id` is always there. */
                fields?: ("id" | "name" | "kvkNumber" | "establishmentNumber" | "legalForm" | "street" | "houseNumber" | "postcode" | "place" | "country" | "municipality" | "municipalityCode" | "lat" | "lng" | "website" | "size" | "employees" | "maxOrderValue" | "impact" | "labels" | "recognition" | "categories" | "categoryLabels" | "themes" | "programmes" | "sources" | "description" | "updatedAt")[];
                /** @description `true`: at least one verified, valid label; `false`: none. */
                impact?: boolean;
                /** @description CBS code of the municipality of the firm. */
                municipality?: string;
                /** @description CBS code of a municipality: only firms with a label that it recognises today, each with the rules (`recognition`). The key of a municipality is told what that one recognises without it. */
                recognisedBy?: string;
                /** @description Code of a source that speaks about the firm. */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, as one file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description `true`: records that systems pushed; otherwise files. */
                pushed?: boolean;
                /** @description Only deliveries of this source. */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createImport: {
        parameters: {
            query?: {
                /** @description The separator. With a file as the body; in a form it is a part. */
                delimiter?: string;
                /** @description All that the source says now, or on top. With a file as the body; in a form it is a part. */
                delivery?: string;
                /** @description `true`: preview only. With a file as the body; in a form it is a part. */
                dryRun?: string;
                /** @description How the text is to be read. With a file as the body; in a form it is a part. */
                encoding?: string;
                /** @description What the file is called. With a file as the body; in a form it is a part. */
                fileName?: string;
                /** @description Line of the header. With a file as the body; in a form it is a part. */
                headerRow?: string;
                /** @description The day of which the file tells. With a file as the body; in a form it is a part. */
                listedOn?: string;
                /** @description JSON object of field to header. With a file as the body; in a form it is a part. */
                mapping?: string;
                /** @description Sheet of a workbook. With a file as the body; in a form it is a part. */
                sheet?: string;
                /** @description Code of the source. With a file as the body; in a form it is a part. */
                source?: string;
            };
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "multipart/form-data": components["schemas"]["ImportForm"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description The import, queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `getImport` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listEndedRecords: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
            };
            header?: never;
            path: {
                /** @description Id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of statements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedRecordPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportReport: {
        parameters: {
            query?: {
                /** @description Only rows that ended like this; several are alternatives. */
                outcome?: ("created" | "updated" | "unchanged" | "review" | "rejected")[];
            };
            header?: never;
            path: {
                /** @description Id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, UTF-8 with semicolons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImportWorkbook: {
        parameters: {
            query?: {
                /** @description Only rows that ended like this; several are alternatives. */
                outcome?: ("created" | "updated" | "unchanged" | "review" | "rejected")[];
            };
            header?: never;
            path: {
                /** @description Id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reverseImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `getImport` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, being taken back. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                /** @description Only rows that ended like this. */
                outcome?: "created" | "updated" | "unchanged" | "review" | "rejected";
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
            };
            header?: never;
            path: {
                /** @description Id of the import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLabelReminders: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description Only those with this status. */
                status?: "waiting" | "sent" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelReminderPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLabelSchemes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All labels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelSchemeList"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getLabelScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Code of the label. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelScheme"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putLabelScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getLabelScheme` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Code of the label. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelScheme"];
            };
        };
        responses: {
            /** @description The label as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelScheme"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeLabelScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getLabelScheme` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Code of the label. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    reportBounces: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BounceReport"];
            };
        };
        responses: {
            /** @description What was made of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BounceReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMunicipalities: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityList"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listRecognitionRules: {
        parameters: {
            query?: {
                /** @description Only rules that hold on this day; all without it. */
                inForceOn?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description CBS code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionRuleList"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    addRecognitionRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description CBS code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionRuleRequest"];
            };
        };
        responses: {
            /** @description The rule. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRecognitionRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description CBS code. */
                code: string;
                /** @description Id of the rule. */
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionRule"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    changeRecognitionRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getRecognitionRule` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description CBS code. */
                code: string;
                /** @description Id of the rule. */
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionRuleRequest"];
            };
        };
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeRecognitionRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getRecognitionRule` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description CBS code. */
                code: string;
                /** @description Id of the rule. */
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getApiDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The interface as OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiDocument"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One figure a code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thresholds"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOwnThresholds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are these. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thresholds"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putOwnThresholds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getOwnThresholds` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnThresholds"];
            };
        };
        responses: {
            /** @description They are set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listProgrammes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeList"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listPurchaseRequests: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseRequestPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createPurchaseRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it answers as the first time, and nothing is made twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseRequestInput"];
            };
        };
        responses: {
            /** @description It is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPurchaseRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePurchaseRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` that `getPurchaseRequest` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match": string;
            };
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseRequestInput"];
            };
        };
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    noteChoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `getPurchaseRequestShortlist` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceInput"];
            };
        };
        responses: {
            /** @description What was noted. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drawFirms: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `getPurchaseRequestShortlist` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawInput"];
            };
        };
        responses: {
            /** @description The draw. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draw"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHandOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The firms by lot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHandOverText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSelectionRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSelectionRecordSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSelectionRecordWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPurchaseRequestShortlist: {
        parameters: {
            query?: {
                /** @description An earlier shortlist; the latest without. */
                version?: number;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shortlist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptShortlist"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    makeShortlistAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `getPurchaseRequestShortlist` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the purchase request. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request, with its new shortlist. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReconcile: {
        parameters: {
            query?: {
                /** @description Suppliers and the properties that are wanted of them, as JSON. */
                extend?: string;
                /** @description A batch of queries, as JSON. Without `queries` and `extend` the answer is the manifest. */
                queries?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest, candidates for each query, or values of suppliers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    postReconcile: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent, and makes no difference: nothing is kept. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ReconcileForm"];
            };
        };
        responses: {
            /** @description Candidates for each query, or values of suppliers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcilePostAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewSupplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeProperties: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Id of a type. There is one only, so it makes no difference. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileProposals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    suggestEntity: {
        parameters: {
            query?: {
                /** @description How many to pass over. */
                cursor?: number;
                /** @description OpenRefine sends it; it makes no difference here. */
                exact?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                filter?: string[];
                /** @description OpenRefine sends it; it makes no difference here. */
                lang?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                limit?: string;
                /** @description What was typed so far. */
                prefix?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                prefixed?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                schema?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                spell?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                type?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten suggestions at most. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileSuggestions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    suggestProperty: {
        parameters: {
            query?: {
                /** @description How many to pass over. */
                cursor?: number;
                /** @description OpenRefine sends it; it makes no difference here. */
                exact?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                filter?: string[];
                /** @description OpenRefine sends it; it makes no difference here. */
                lang?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                limit?: string;
                /** @description What was typed so far. */
                prefix?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                prefixed?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                schema?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                spell?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                type?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten suggestions at most. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileSuggestions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    suggestType: {
        parameters: {
            query?: {
                /** @description How many to pass over. */
                cursor?: number;
                /** @description OpenRefine sends it; it makes no difference here. */
                exact?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                filter?: string[];
                /** @description OpenRefine sends it; it makes no difference here. */
                lang?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                limit?: string;
                /** @description What was typed so far. */
                prefix?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                prefixed?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                schema?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                spell?: string;
                /** @description OpenRefine sends it; it makes no difference here. */
                type?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten suggestions at most. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileSuggestions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description Those that wait for an answer, or those that have one. */
                status?: "open" | "answered";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAnswer"];
            };
        };
        responses: {
            /** @description It is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description Only questions that this import led to. */
                importId?: string;
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description Only questions that are asked for this reason. */
                reason?: string;
                /** @description Only questions about statements of this source. */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of questions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the question. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description What was decided; null for `later`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerReviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersRequest"];
            };
        };
        responses: {
            /** @description What became of each answer, in their order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeShortlist: {
        parameters: {
            query?: never;
            header?: {
                /** @description May be sent, and makes no difference: nothing is kept. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShortlistRequest"];
            };
        };
        responses: {
            /** @description The shortlist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortlistResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pushRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Code of the source. */
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBatchInput"];
            };
        };
        responses: {
            /** @description Decided, record by record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedBatch"];
                };
            };
            /** @description Taken in; they wait their turn. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedBatch"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Number of the firm at the source, as the source writes it. */
                externalId: string;
                /** @description Code of the source. */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentRecord"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    putRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getRecord` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the firm at the source, as the source writes it. */
                externalId: string;
                /** @description Code of the source. */
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInput"];
            };
        };
        responses: {
            /** @description Decided. Read `outcome`: a record that was rejected is an answer, too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedRecord"];
                };
            };
            /** @description Taken in; it waits its turn. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getRecord` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Number of the firm at the source, as the source writes it. */
                externalId: string;
                /** @description Code of the source. */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    searchSuppliers: {
        parameters: {
            query?: {
                /** @description CPV 2008 code at any depth: `9091` holds all of `90910000`. Three digits are a group, as `facets` count it: `310` holds who states no more than division 31, and `31` all of that division. A check digit (`90910000-9`) is left out. */
                category?: string;
                /** @description Say of each item how its score came about. */
                explain?: boolean;
                /** @description Count the whole result by facet as well. */
                facets?: boolean;
                /** @description Only these fields, separated by commas; `id` is always there. */
                fields?: ("id" | "name" | "place" | "municipality" | "impact" | "labels" | "categories" | "summary" | "reasons" | "updatedAt" | "kvkNumber" | "distanceKm" | "nearby" | "locationPrecision" | "recognition" | "explanation")[];
                /** @description `true`: at least one verified, valid label; `false`: none. */
                impact?: boolean;
                /** @description A label that is held: `pso`, or `pso:2` for at least its second level. Repeat it for any of several. One of which no source names the last day counts until the end of its usual term (`untilBasis`). */
                label?: string[];
                /** @description Day on which labels are judged and shown; today without it. Needs `label`, `impact=true` or `recognisedBy`. Of another day than today labels and impact are not counted in `facets`. */
                labelOn?: string;
                /** @description Language of `reasons` and of what was understood of the request. */
                lang?: "nl" | "en";
                /** @description CBS code of the municipality of the firm. */
                municipality?: string;
                /** @description Postcode (`9712HM`, `9712`), place, municipality (`GM0014`, `gemeente Oss`), address, or `lat,lng` in WGS84 degrees: only firms around it (`radiusKm`), and distances count from here. A name that more places have is answered with 400 and `choices`. */
                near?: string;
                /** @description Value of an order in euro, without VAT: only firms that say that they can take on as much. Who says nothing is left out. */
                orderValue?: number;
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description A programme that the firm took part in. Repeat it for any of several. */
                programme?: string[];
                /** @description A word, a name, a KvK number or a whole purchase request, in Dutch or English. */
                q?: string;
                /** @description Only within this many kilometres of `near`, and who serves that place; 25 when only `near` is given. */
                radiusKm?: number;
                /** @description CBS code of a municipality: only suppliers with a label that it recognises on the day, each with the rule. */
                recognisedBy?: string;
                /** @description Sizes of firm, separated by commas. */
                size?: ("micro" | "small" | "medium" | "large")[];
                /** @description Order of the items; `relevance` without it. `distance` needs `near`. */
                sort?: "relevance" | "distance" | "name" | "updated";
                /** @description Code of a source that speaks about the firm. */
                source?: string;
                /** @description A theme that the firm says it works on. Repeat it for any of several. */
                theme?: string[];
                /** @description What is not to be understood in `q`: a kind (`category`, `place`, `distance`, `label`, `theme`, `amount`, `people`, `quantity`, `period`, `exclusion`, `procedure`, `spelling`) or the `id` of one part of the answer. Its words are looked for like any other. Repeat it for several. */
                without?: string[];
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of suppliers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierSearchResult"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getSupplier: {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas; `id` is always there. */
                fields?: ("id" | "name" | "otherNames" | "soleTrader" | "country" | "categories" | "sbi" | "labels" | "themes" | "programmes" | "sources" | "impact" | "createdAt" | "updatedAt" | "kvkNumber" | "establishmentNumber" | "legalForm" | "street" | "houseNumber" | "postcode" | "place" | "municipality" | "recognition" | "location" | "serviceAreas" | "website" | "description" | "employees" | "size" | "maxOrderValue" | "quarterlyRoom")[];
                /** @description Day on which labels are judged; today without it. */
                labelOn?: string;
                /** @description CBS code of a municipality: tells what it recognises, with the rules; without it, that of the key. */
                recognisedBy?: string;
            };
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierAnswer"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This supplier was merged into another one; use that id from now on. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listFirmCategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmCategories"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    decideCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `listFirmCategories` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description CPV 2008, eight digits. */
                code: string;
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryDecision"];
            };
        };
        responses: {
            /** @description The categories as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmCategories"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoCategoryDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `listFirmCategories` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description CPV 2008, eight digits. */
                code: string;
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmCategories"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSupplierContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What sources say; `items` is empty when none says anything. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierContacts"];
                };
            };
            /** @description This supplier was merged into another one; use that id from now on. */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    correctSupplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `listSupplierRecords` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description The correction, as an import that can be taken back. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupplierDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decisions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSupplierHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierHistory"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    checkSupplierLabel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelCheckRequest"];
            };
        };
        responses: {
            /** @description The check. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelCheckAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawLabelCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the check. */
                checkId: string;
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelCheckWithdrawal"];
            };
        };
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    refuseLabelClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the supplier. */
                id: string;
                /** @description Code of the label. */
                label: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelClaimRefusal"];
            };
        };
        responses: {
            /** @description It is refused. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    undoLabelClaimRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the supplier. */
                id: string;
                /** @description Code of the label. */
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is undone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupplierLabels: {
        parameters: {
            query?: {
                /** @description Day on which labels are judged; today without it. */
                labelOn?: string;
            };
            header?: never;
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its labels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mergeSupplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `listSupplierRecords` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description The decision, by which it can be undone. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSupplierOcds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OcdsOrganization"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupplierRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierRecordList"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    reportMistake: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description It is taken. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSupplierSchemaOrg: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["SchemaOrgOrganization"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    splitSupplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `listSupplierRecords` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitRequest"];
            };
        };
        responses: {
            /** @description The decision; `otherId` is the new supplier. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What keeps it off the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suspension"];
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    suspendSupplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspensionRequest"];
            };
        };
        responses: {
            /** @description It is suspended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    liftSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getSuspension` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is lifted; the supplier is back within minutes. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getSupplierVcard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an earlier answer: 304 without a body when nothing changed since. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the supplier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vcard": string;
                };
            };
            /** @description Unchanged since the answer with the `ETag` in `If-None-Match`. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    findKnownSuppliers: {
        parameters: {
            query?: {
                /** @description Domain of its mail addresses. */
                emailDomain?: string;
                /** @description Establishment number. */
                establishmentNumber?: string;
                /** @description House number. */
                houseNumber?: string;
                /** @description KvK number; spaces and dots are forgiven. */
                kvkNumber?: string;
                /** @description Name of the firm. */
                name?: string;
                /** @description Place. */
                place?: string;
                /** @description Postcode, or its four digits. */
                postcode?: string;
                /** @description Website. */
                website?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most ten suppliers, the likeliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownSuppliers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUnmetDemand: {
        parameters: {
            query?: {
                /** @description Weeks that start on this day or later. */
                from?: string;
                /** @description Language of the names of categories. */
                lang?: "nl" | "en";
                /** @description CBS code of the area. */
                municipality?: string;
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description Tell weeks apart. */
                perWeek?: boolean;
                /** @description Weeks that start on this day or before. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, the most wanted first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmetDemandPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    downloadUnmetDemand: {
        parameters: {
            query?: {
                /** @description Weeks that start on this day or later. */
                from?: string;
                /** @description Language of the names of categories. */
                lang?: "nl" | "en";
                /** @description CBS code of the area. */
                municipality?: string;
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
                /** @description Tell weeks apart. */
                perWeek?: boolean;
                /** @description Weeks that start on this day or before. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description The webhook, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getWebhook` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTarget"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that `getWebhook` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone, with its log. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Page, counted from 1. */
                page?: number;
                /** @description Items on a page. */
                pageSize?: number;
            };
            header?: never;
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of attempts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `getWebhook` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookResumption"];
            };
        };
        responses: {
            /** @description The webhook, active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that `getWebhook` answered: 412, and nothing is changed, when it has been changed since. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, with its new secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
